using System.Transactions;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>At most once, on every database: claims, workers that die, workers that race, orders that come in between.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class TouchLedgerContract(DatabaseKind kind)
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync(kind);

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Of_two_claims_for_one_step_the_second_is_lost_and_the_owner_alone_ends_it()
    {
        await using var scope = _shop.Scope();
        var claims = scope.Get<TouchClaims>();
        var mine = Claim(Channel.Email);
        var theirs = Claim(Channel.Email);

        var won = (await claims.TryClaimAsync(mine), await claims.TryClaimAsync(theirs));
        theirs.Id = mine.Id;
        var taken = (await claims.ReleaseAsync(theirs), await claims.SettleAsync(theirs, new SendOutcome(TouchState.Sent, 7), 0, _shop.NowUtc));
        var settled = await claims.SettleAsync(mine, new SendOutcome(TouchState.Sent, 7), 3, _shop.NowUtc);
        var again = await claims.RefuseAsync(mine, TouchState.Skipped, Reason.CartConverted, "", _shop.NowUtc);

        Assert.That(won, Is.EqualTo((true, false)));
        Assert.That(taken, Is.EqualTo((false, false)));
        Assert.That((settled, again), Is.EqualTo((true, false)));
        var row = (await _shop.LedgerAsync()).Single();
        Assert.That((row.State, row.SentUtc, row.QueuedEmailId, row.CouponId, row.LeaseUntilUtc), Is.EqualTo((TouchState.Sent, (DateTime?)_shop.NowUtc, 7, 3, (DateTime?)null)));
    }

    [Test]
    public async Task An_expired_claim_is_released_and_an_attempt_whose_end_nobody_saw_is_unknown()
    {
        await using var scope = _shop.Scope();
        var claims = scope.Get<TouchClaims>();
        await claims.TryClaimAsync(Claim(Channel.Email));
        var attempted = Claim(Channel.Sms);
        await claims.TryClaimAsync(attempted);
        await claims.AttemptAsync(attempted, _shop.NowUtc);
        await claims.TryClaimAsync(Claim(Channel.Sms, lease: 30, episodeId: 2));
        _shop.Clock.Move(TimeSpan.FromMinutes(11));

        var ended = await claims.ExpireAsync(_shop.NowUtc);

        Assert.That(ended, Is.EqualTo((1, 1)));
        var rows = await _shop.LedgerAsync();
        Assert.That(rows.Select(row => (row.Channel, row.State, (Reason)row.ReasonId)), Is.EqualTo(new[]
        {
            (Channel.Sms, TouchState.Unknown, Reason.SendUnknown), (Channel.Sms, TouchState.Claimed, (Reason)0),
        }));
        Assert.That(rows[0].SentUtc, Is.EqualTo(rows[0].DecidedUtc));
    }

    [Test]
    public async Task A_worker_that_dies_at_any_point_leaves_nothing_twice_and_nothing_lost()
    {
        await _shop.CampaignAsync(1);
        foreach (var point in Enum.GetValues<SendPoint>())
        {
            var episode = await _shop.LeftCartAsync();
            _shop.Clock.Move(TimeSpan.FromHours(1));
            await KillAtAsync(point);

            _shop.Clock.Move(TouchClaims.Lease + TimeSpan.FromMinutes(1));
            await _shop.RunAsync();
            _shop.Clock.Move(TimeSpan.FromMinutes(1));
            var quiet = await _shop.RunAsync();

            Assert.That(HistoryChecker.Faults(await SendHistory.ReadAsync(_shop)), Is.Empty, $"{point}");
            Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent"), $"{point}");
            Assert.That(quiet.Episodes, Is.Zero, $"{point}");
        }

        Assert.That(await _shop.MailsAsync(), Has.Count.EqualTo(Enum.GetValues<SendPoint>().Length));
    }

    [Test]
    public async Task A_worker_that_dies_at_any_point_never_makes_a_provider_send_twice()
    {
        await _shop.CampaignAsync(null, "sms", 1);
        foreach (var point in Enum.GetValues<SendPoint>())
        {
            _shop.Script.Posted.Clear();
            var episode = await _shop.LeftCartAsync();
            _shop.Clock.Move(TimeSpan.FromHours(1));
            await KillAtAsync(point);

            _shop.Clock.Move(TouchClaims.Lease + TimeSpan.FromMinutes(1));
            await _shop.RunAsync();
            _shop.Clock.Move(TimeSpan.FromMinutes(1));
            await _shop.RunAsync();

            // Only between the provider's answer and its record is anything lost, and then it is not sent again.
            Assert.That(await _shop.PrintAsync(episode), Is.EqualTo(point == SendPoint.Acted ? "1 Unknown SendUnknown" : "1 Sent"), $"{point}");
            Assert.That(_shop.Script.Posted, Has.Count.EqualTo(1), $"{point}");
        }
    }

    [Test]
    public async Task An_order_committed_before_the_attempt_is_on_record_keeps_the_provider_from_being_called()
    {
        await _shop.CampaignAsync(null, "sms", 1);
        foreach (var point in Enum.GetValues<SendPoint>().Where(point => point < SendPoint.Fenced || (kind == DatabaseKind.PostgreSql && point == SendPoint.Fenced)))
        {
            var shopper = await _shop.ShopperAsync();
            var episode = await _shop.CartAsync(shopper);
            _shop.Clock.Move(TimeSpan.FromHours(1));
            _shop.Hooks.At = async (reached, touch) =>
            {
                if (reached == point && touch.EpisodeId == episode.Id)
                    await OrderAsync(shopper, episode.Id);
            };

            await _shop.RunAsync();
            await _shop.RunAsync();

            Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Skipped CartConverted").Or.EqualTo("1 Skipped CartEmptied"), $"{point}");
        }

        Assert.That(_shop.Script.Posted, Is.Empty);
    }

    [Test]
    public async Task Two_workers_over_one_database_send_each_step_once()
    {
        await _shop.CampaignAsync(1, 2);
        for (var i = 0; i < 12; i++)
            await _shop.LeftCartAsync();

        for (var round = 0; round < 10; round++)
        {
            _shop.Clock.Move(TimeSpan.FromMinutes(60));
            await Task.WhenAll(Task.Run(() => _shop.RunAsync()), Task.Run(() => _shop.RunAsync()));
        }

        Assert.That(HistoryChecker.Faults(await SendHistory.ReadAsync(_shop)), Is.Empty);
        Assert.That(await _shop.MailsAsync(), Has.Count.EqualTo(24));
        Assert.That(await _shop.RowsAsync<TaskRun>(), Has.All.Property(nameof(TaskRun.Error)).Empty);
    }

    [Test]
    public async Task Two_carts_of_one_person_and_two_workers_keep_the_cap()
    {
        await _shop.CampaignAsync(campaign => (campaign.CapTouches, campaign.CapHours) = (1, 72), "email", 1);
        for (var i = 0; i < 6; i++)
        {
            var shopper = await _shop.ShopperAsync();
            await _shop.CartAsync(shopper);
            await _shop.CartAsync(await _shop.ShopperAsync(), other => other.RecipientId = shopper.RecipientId);
        }

        _shop.Clock.Move(TimeSpan.FromHours(1));
        await Task.WhenAll(Task.Run(() => _shop.RunAsync()), Task.Run(() => _shop.RunAsync()));
        _shop.Clock.Move(TimeSpan.FromMinutes(2));
        await _shop.RunAsync();

        Assert.That(HistoryChecker.Faults(await SendHistory.ReadAsync(_shop), 1, TimeSpan.FromHours(72)), Is.Empty);
        Assert.That(await _shop.MailsAsync(), Has.Count.EqualTo(6));
    }

    [Test]
    public async Task An_order_committed_at_any_point_before_the_last_look_is_followed_by_no_mail()
    {
        await _shop.CampaignAsync(1);
        var orders = new List<OrderMark>();
        // SQLite has one writer: from the fence on nobody else's order can be committed.
        foreach (var point in Enum.GetValues<SendPoint>().Where(point => point < (kind == DatabaseKind.Sqlite ? SendPoint.Fenced : SendPoint.Looked)))
        {
            var shopper = await _shop.ShopperAsync();
            var episode = await _shop.CartAsync(shopper);
            _shop.Clock.Move(TimeSpan.FromHours(1));
            _shop.Hooks.At = async (reached, touch) =>
            {
                if (reached == point && touch.EpisodeId == episode.Id)
                    orders.Add(await OrderAsync(shopper, episode.Id));
            };

            await _shop.RunAsync();
            await _shop.RunAsync();

            Assert.That(HistoryChecker.Faults(await SendHistory.ReadAsync(_shop, orders)), Is.Empty, $"{point}");
            // An order that nobody heard of has emptied the cart as well; which of the two is seen first is a matter of the moment.
            Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Skipped CartConverted").Or.EqualTo("1 Skipped CartEmptied"), $"{point}");
        }

        Assert.That(await _shop.MailsAsync(), Is.Empty);
    }

    private async Task<OrderMark> OrderAsync(Shopper shopper, int episodeId)
    {
        // Another request on another connection; inside the fence its event would wait, so nobody is told.
        using var apart = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        await _shop.OrderAsync(shopper, told: false);
        var mails = await _shop.MailsAsync();
        return new OrderMark(episodeId, mails.Count == 0 ? 0 : mails.Max(mail => mail.Id));
    }

    private async Task KillAtAsync(SendPoint point)
    {
        using var process = new CancellationTokenSource();
        _shop.Hooks.At = (reached, _) =>
        {
            if (reached != point)
                return Task.CompletedTask;
            process.Cancel();
            throw new OperationCanceledException("killed");
        };
        Assert.ThrowsAsync<OperationCanceledException>(() => _shop.RunAsync(process.Token));
        _shop.Hooks.At = (_, _) => Task.CompletedTask;
        await Task.CompletedTask;
    }

    private Touch Claim(Channel channel, int lease = 10, int episodeId = 1) => new()
    {
        EpisodeId = episodeId, CampaignId = 1, StepId = 1, StepNumber = 1, ChannelId = (int)channel, RecipientId = 1, StoreId = 1, State = TouchState.Claimed,
        Owner = TouchClaims.NewOwner(), LeaseUntilUtc = _shop.NowUtc.AddMinutes(lease), DueUtc = _shop.NowUtc, DecidedUtc = _shop.NowUtc,
    };
}
