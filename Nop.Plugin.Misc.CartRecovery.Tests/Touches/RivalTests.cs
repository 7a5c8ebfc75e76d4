using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>Several open episodes of one person, on the phone and on the laptop.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class RivalTests(DatabaseKind kind)
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync(kind);

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task The_younger_of_two_carts_goes_first_and_the_older_waits_its_turn()
    {
        await _shop.CampaignAsync(campaign => campaign.MinimumGapMinutes = 120, "email", 1);
        var (older, younger) = await TwoCartsAsync();

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromHours(5));

        var sent = (await _shop.LedgerAsync()).Where(touch => touch.State == TouchState.Sent).OrderBy(touch => touch.SentUtc).ToList();
        Assert.That(sent.Select(touch => touch.EpisodeId), Is.EqualTo(new[] { younger.Id, older.Id }));
        Assert.That(sent[1].SentUtc - sent[0].SentUtc, Is.GreaterThanOrEqualTo(TimeSpan.FromHours(2)));
        Assert.That(await ReasonsAsync(older), Does.Contain(Reason.OtherEpisodeFirst).And.Contain(Reason.OtherTouchRecent));
    }

    [Test]
    public async Task What_is_held_by_something_else_than_time_holds_up_nobody()
    {
        await _shop.CampaignAsync(campaign => campaign.MinimumCartValue = 100m, "email", 1);
        var (older, younger) = await TwoCartsAsync();
        await _shop.ChangeAsync<ShoppingCartItem>((await _shop.RowsAsync<ShoppingCartItem>())[0].Id, item => item.Quantity = 3);

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromHours(2));

        Assert.That((await _shop.LedgerAsync()).Select(touch => touch.EpisodeId), Is.EqualTo(new[] { older.Id }));
        Assert.That(await ReasonsAsync(younger), Does.Contain(Reason.BelowMinimum));
    }

    [Test]
    public async Task A_rival_without_an_active_campaign_does_not_stand_in_the_way()
    {
        var campaign = await _shop.CampaignAsync(1);
        var (older, younger) = await TwoCartsAsync();
        await _shop.ChangeAsync<Episode>(younger.Id, episode => (episode.CampaignId, episode.Contends, episode.NextDecisionUtc) = (campaign.Id + 99, true, _shop.NowUtc.AddDays(2)));
        _shop.Clock.Move(TimeSpan.FromHours(1));

        await _shop.RunAsync();

        Assert.That((await _shop.LedgerAsync()).Select(touch => (touch.EpisodeId, touch.State)), Is.EqualTo(new[] { (older.Id, TouchState.Sent) }));
    }

    [Test]
    public async Task A_claim_for_one_episode_holds_the_other_back_at_the_moment_of_sending()
    {
        await _shop.CampaignAsync(campaign => campaign.MinimumGapMinutes = 120, "email", 1);
        var (older, younger) = await TwoCartsAsync();
        await _shop.RunAsync();
        _shop.Clock.Move(TimeSpan.FromHours(1));
        var other = await _shop.AddAsync(new Touch { EpisodeId = older.Id, StepId = 1, ChannelId = 1, RecipientId = older.RecipientId, State = TouchState.Claimed, Owner = "elsewhere", LeaseUntilUtc = _shop.NowUtc.AddMinutes(10), DueUtc = _shop.NowUtc, DecidedUtc = _shop.NowUtc });

        await _shop.RunAsync();

        Assert.That((await _shop.LedgerAsync()).Select(touch => touch.Id), Is.EqualTo(new[] { other.Id }));
        Assert.That(await ReasonsAsync(younger), Does.Contain(Reason.OtherTouchRecent));
    }

    [Test]
    public async Task An_ended_episode_of_another_kind_still_keeps_its_distance_and_one_of_the_same_does_not()
    {
        await _shop.CampaignAsync(campaign => campaign.MinimumGapMinutes = 120, "email", 1);
        var shopper = await _shop.ShopperAsync();
        var ended = await _shop.AddAsync(new Episode { StoreId = 1, CustomerId = shopper.CustomerId, RecipientId = shopper.RecipientId, OpenKey = "#1", State = EpisodeState.Converted, StartedUtc = _shop.NowUtc, LastActivityUtc = _shop.NowUtc });
        await _shop.AddAsync(new Touch { EpisodeId = ended.Id, StepId = 9, ChannelId = 1, RecipientId = shopper.RecipientId, State = TouchState.Sent, SentUtc = _shop.NowUtc, DueUtc = _shop.NowUtc, DecidedUtc = _shop.NowUtc });
        var cart = await _shop.CartAsync(shopper);

        var same = await RivalsAsync(cart);
        await _shop.ChangeAsync<Episode>(ended.Id, episode => episode.Kind = EpisodeKind.Wishlist);
        var different = await RivalsAsync(cart);

        Assert.That(same, Is.Empty);
        Assert.That(different.Select(rival => (rival.Contends, rival.LastSentUtc)), Is.EqualTo(new[] { (false, (DateTime?)_shop.NowUtc) }));
    }

    [Test]
    public async Task The_losing_campaign_is_told_why_once_and_again_when_that_changes()
    {
        await _shop.CampaignAsync(campaign => campaign.Priority = 5, "email", 2);
        var loser = await _shop.CampaignAsync(campaign => campaign.Guests = false, "email", 1);
        var episode = await _shop.LeftCartAsync();

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(61));
        await WakeAsync(episode);
        await _shop.ChangeAsync<RecoveryCampaign>(loser.Id, campaign => campaign.Guests = true);
        await _shop.RunAsync();

        var told = (await _shop.RowsAsync<JournalEntry>()).Where(line => line.CampaignId == loser.Id).ToList();
        Assert.That(told.Select(line => (line.StepNumber, line.VerdictId, line.Reasons)), Is.EqualTo(new[]
        {
            (0, (int)VerdictKind.Wait, ReasonList.Of([Reason.GuestsExcluded])), (0, (int)VerdictKind.Wait, ReasonList.Of([Reason.CampaignOutranked])),
        }));
    }

    [Test]
    public async Task A_campaign_that_gets_the_episode_back_says_its_steps_anew()
    {
        var first = await _shop.CampaignAsync(10);
        var second = await _shop.CampaignAsync(campaign => (campaign.Priority, campaign.State) = (5, CampaignState.Paused), "email", 10);
        var episode = await _shop.LeftCartAsync();
        await _shop.RunAsync();

        foreach (var state in new[] { CampaignState.Active, CampaignState.Paused })
        {
            await _shop.ChangeAsync<RecoveryCampaign>(second.Id, campaign => campaign.State = state);
            await WakeAsync(episode);
            await _shop.RunAsync();
            await WakeAsync(episode);
            await _shop.RunAsync();
        }

        var told = (await _shop.RowsAsync<JournalEntry>()).Where(line => line.CampaignId == first.Id).Select(line => (line.StepNumber, line.Reasons));
        Assert.That(told, Is.EqualTo(new[] { (1, ReasonList.Of([Reason.NotYetDue])), (0, ReasonList.Of([Reason.CampaignOutranked])), (1, ReasonList.Of([Reason.NotYetDue])) }));
        Assert.That((await _shop.EpisodeAsync(episode.Id)).CampaignId, Is.EqualTo(first.Id));
    }

    private Task WakeAsync(Episode episode) => _shop.ChangeAsync<Episode>(episode.Id, row => row.NextDecisionUtc = _shop.NowUtc);

    private async Task<IReadOnlyList<Rival>> RivalsAsync(Episode episode)
    {
        await using var scope = _shop.Scope();
        var loaded = await scope.Get<FactsLoader>().LoadAsync([episode], new CampaignSet(await scope.Get<CampaignStore>().ActiveAsync()), _shop.NowUtc);
        return loaded[0].Facts.Rivals;
    }

    private async Task<(Episode Older, Episode Younger)> TwoCartsAsync()
    {
        var phone = await _shop.ShopperAsync();
        var laptop = (await _shop.ShopperAsync()) with { RecipientId = phone.RecipientId };
        var first = await _shop.CartAsync(phone, episode => episode.StartedUtc = _shop.NowUtc.AddMinutes(-5));
        return (first, await _shop.CartAsync(laptop));
    }

    private async Task<IEnumerable<Reason>> ReasonsAsync(Episode episode) =>
        (await _shop.RowsAsync<JournalEntry>()).Where(line => line.EpisodeId == episode.Id).SelectMany(line => ReasonList.Parse(line.Reasons)).Distinct();
}
