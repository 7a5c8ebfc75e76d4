using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>What a provider outside can say, and how a step with several channels goes on.</summary>
internal sealed class NextChannelTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Whom_a_channel_does_not_reach_gets_the_step_by_the_next_one_and_it_counts_once()
    {
        await _shop.CampaignAsync(null, "sms,email", 1, 24);
        var episode = await _shop.LeftCartAsync();
        _shop.Script.PostAnswers = () => new SendOutcome(TouchState.Skipped, Error: "21211") { Reason = Reason.Unreachable };

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(30), TimeSpan.FromHours(3));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Failed Unreachable; 1 Sent"));
        Assert.That((await _shop.LedgerAsync()).Select(touch => (touch.Channel, touch.SentUtc is null)), Is.EqualTo(new[] { (Channel.Sms, true), (Channel.Email, false) }));
        Assert.That(await _shop.MailsAsync(), Has.Count.EqualTo(1));
        await DecisionRecount.CheckAsync(_shop);
    }

    [Test]
    public async Task The_next_step_tries_the_first_channel_again()
    {
        await _shop.CampaignAsync(null, "sms,email", 1, 24);
        var episode = await _shop.LeftCartAsync();
        _shop.Script.PostAnswers = () => new SendOutcome(TouchState.Skipped) { Reason = Reason.Unreachable };
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(30), TimeSpan.FromHours(3));
        _shop.Script.PostAnswers = () => new SendOutcome(TouchState.Sent) { ProviderId = "SM1" };

        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(24));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Failed Unreachable; 1 Sent; 2 Sent"));
        Assert.That((await _shop.LedgerAsync()).Last().ProviderId, Is.EqualTo("SM1"));
    }

    [Test]
    public async Task Whom_no_channel_reaches_ends_the_step_and_the_next_one_is_looked_at()
    {
        await _shop.CampaignAsync(null, "sms", 1, 24);
        var episode = await _shop.LeftCartAsync();
        _shop.Script.PostAnswers = () => new SendOutcome(TouchState.Skipped) { Reason = Reason.Unreachable };

        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(30));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Failed Unreachable; 2 Failed Unreachable"));
        Assert.That(_shop.Script.Posted, Has.Count.EqualTo(2));
        await DecisionRecount.CheckAsync(_shop);
    }

    [Test]
    public async Task A_next_channel_that_may_not_be_used_is_waited_for_and_told_at_the_end()
    {
        await _shop.CampaignAsync(null, "sms,email", 1);
        var shopper = await _shop.ShopperAsync();
        await _shop.AddAsync(new Consent { RecipientId = shopper.RecipientId, ChannelId = (int)Channel.Email, StateId = (int)ConsentState.Withdrawn, StoreId = 1, CreatedUtc = _shop.NowUtc });
        var episode = await _shop.CartAsync(shopper);
        _shop.Script.PostAnswers = () => new SendOutcome(TouchState.Skipped) { Reason = Reason.Unreachable };

        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(5));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Failed Unreachable; 1 Skipped ConsentWithdrawn"));
        Assert.That(await _shop.MailsAsync(), Is.Empty);
        await DecisionRecount.CheckAsync(_shop);
    }

    [Test]
    public async Task A_busy_provider_is_asked_again_when_it_said_and_no_try_is_used_up()
    {
        await _shop.CampaignAsync(null, "sms", 1);
        var episode = await _shop.LeftCartAsync();
        var asked = 0;
        _shop.Script.PostAnswers = () => ++asked <= 5
            ? new SendOutcome(TouchState.Failed) { Reason = Reason.ProviderBusy, RetryUtc = _shop.NowUtc.AddMinutes(2) }
            : new SendOutcome(TouchState.Sent);
        _shop.Clock.Move(TimeSpan.FromHours(1));

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(20));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent"));
        Assert.That((await _shop.LedgerAsync()).Single().SentUtc - episode.LastActivityUtc, Is.EqualTo(TimeSpan.FromMinutes(70)));
    }

    [Test]
    public async Task A_channel_whose_account_is_refused_stops_itself_once_and_the_step_takes_the_next_one()
    {
        await _shop.CampaignAsync(null, "sms,email", 1);
        var first = await _shop.LeftCartAsync();
        var second = await _shop.LeftCartAsync();
        _shop.Script.PostAnswers = () => new SendOutcome(TouchState.Failed, Error: "20003") { Fault = ChannelFault.BadCredentials };

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(30), TimeSpan.FromHours(2));

        Assert.That((await _shop.PrintAsync(first), await _shop.PrintAsync(second)), Is.EqualTo(("1 Sent", "1 Sent")));
        Assert.That(_shop.Script.Posted, Has.Count.EqualTo(1));
        Assert.That((await _shop.RowsAsync<ChannelStanding>()).Select(row => (row.Key, row.Fault, row.Detail)), Is.EqualTo(new[] { ("sms:1", ChannelFault.BadCredentials, "20003") }));
    }

    [Test]
    public async Task Alone_it_waits_until_the_channel_is_mended()
    {
        await _shop.CampaignAsync(null, "sms", 1);
        var episode = await _shop.LeftCartAsync();
        _shop.Script.PostAnswers = () => new SendOutcome(TouchState.Failed) { Fault = ChannelFault.OutOfCredit };
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(15), TimeSpan.FromHours(4));
        var held = await _shop.PrintAsync(episode);
        _shop.Script.PostAnswers = () => new SendOutcome(TouchState.Sent);

        await using (var scope = _shop.Scope())
            await scope.Get<ChannelFaults>().ClearAsync(Channel.Sms, 1);
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(15), TimeSpan.FromHours(1));

        Assert.That(held, Is.Empty);
        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent"));
        Assert.That(_shop.Script.Posted, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Nobody_in_the_shop_waits_for_a_provider_that_is_slow_to_answer()
    {
        await _shop.CampaignAsync(null, "sms", 1);
        var episode = await _shop.LeftCartAsync();
        _shop.Hooks.At = async (point, claim) =>
        {
            // Another connection writes to the very rows that the attempt has touched.
            if (point != SendPoint.Acted)
                return;
            await _shop.ChangeAsync<Episode>(episode.Id, row => row.Version += 1);
            Assert.That((await _shop.LedgerAsync()).Single(touch => touch.Id == claim.Id).State, Is.EqualTo(TouchState.Attempting));
        };

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(30), TimeSpan.FromHours(2));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent"));
        Assert.That(await _shop.RowsAsync<QueuedEmail>(), Is.Empty);
    }
}
