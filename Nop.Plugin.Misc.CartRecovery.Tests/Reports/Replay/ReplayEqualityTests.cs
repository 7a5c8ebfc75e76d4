using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Reports.Replay;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using NopCommerce.StandIn;
using Shopper = Nop.Plugin.Misc.CartRecovery.Tests.Given.Shopper;
using TriggerKind = Nop.Plugin.Misc.CartRecovery.Decisions.Policies.Trigger;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Reports.Replay;

/// <summary>The replay of what the live engine has just lived through decides the same, row for row.</summary>
internal sealed class ReplayEqualityTests
{
    [TestCase(1)]
    [TestCase(2)]
    public async Task A_replay_decides_what_the_live_engine_decided(int seed)
    {
        await using var shop = await TouchShop.OpenAsync();
        await CampaignsAsync(shop);
        var start = shop.NowUtc;
        await new RandomShopping(shop, await PeopleAsync(shop, 8), seed).GoOnAsync(TimeSpan.FromDays(5), minutesBetween: 20);

        var live = Rows((await shop.LedgerAsync()).Select(Of));
        var replayed = Rows(await ReplayAsync(shop, start, shop.NowUtc));

        Assert.That(string.Join('\n', replayed.Except(live).Select(row => "only replayed: " + row).Concat(live.Except(replayed).Select(row => "only live: " + row))), Is.Empty);
        Assert.That(replayed, Is.EqualTo(live));
        Assert.That(live, Has.Count.GreaterThan(100));
        Assert.That(live.Where(row => row.Contains(" sent ", StringComparison.Ordinal)).Select(row => row.Split(' ')[1]).Distinct().Count(), Is.EqualTo(5),
            "campaigns that sent: " + string.Join("; ", live.GroupBy(row => row.Split(' ')[1] + " " + row.Split(' ')[4]).OrderBy(same => same.Key).Select(same => $"{same.Key} {same.Count()}")));
        Assert.That(live.Select(row => row.Split(' ')[4]).Distinct().Count(), Is.GreaterThan(6), "kinds of verdicts");
    }

    /// <summary>What had been decided before is taken as it was.</summary>
    [Test]
    public async Task A_replay_may_begin_in_the_middle()
    {
        await using var shop = await TouchShop.OpenAsync();
        await CampaignsAsync(shop);
        var shopping = new RandomShopping(shop, await PeopleAsync(shop, 8), 4);
        await shopping.GoOnAsync(TimeSpan.FromDays(3), minutesBetween: 20);
        var middle = shop.NowUtc.AddSeconds(1);
        await shopping.GoOnAsync(TimeSpan.FromDays(3), minutesBetween: 20);

        Assert.That(Rows(await ReplayAsync(shop, middle, shop.NowUtc)), Is.EqualTo(Rows((await shop.LedgerAsync()).Where(touch => touch.DecidedUtc >= middle).Select(Of))));
    }

    private static async Task CampaignsAsync(TouchShop shop)
    {
        await shop.SetRepliesAsync(settings => settings.PauseHours = 5);
        await shop.ConversationCampaignAsync(minutes: 20, campaign => (campaign.CapTouches, campaign.CapHours) = (3, 24));
        await shop.CampaignAsync(campaign => (campaign.MinimumGapMinutes, campaign.LimitHours, campaign.MinimumCartValue, campaign.CapTouches, campaign.CapHours) = (60, 30, 50m, 3, 24), "email,sms", 1, 3, 8, 20);
        var checkout = await shop.CampaignAsync(campaign => (campaign.Trigger, campaign.MinimumGapMinutes, campaign.LimitHours, campaign.QuietAfterOrderHours, campaign.HoldOutPercent, campaign.CapTouches, campaign.CapHours) =
            (TriggerKind.IncompleteCheckout, 120, 48, 12, 30, 3, 24), "email", 0.5, 6, 30);
        await shop.CampaignAsync(campaign => (campaign.Trigger, campaign.LimitHours, campaign.MinimumGapMinutes, campaign.CapTouches, campaign.CapHours, campaign.Audience) =
            (TriggerKind.Wishlist, 60, 60, 3, 24, AudienceText.Write(Asking(new Condition(ConditionField.OrdersBefore, Comparison.AtMost, 8, [])))), "email", 0.5, 8);
        await shop.CampaignAsync(campaign => (campaign.Trigger, campaign.LimitHours, campaign.MinimumGapMinutes, campaign.CapTouches, campaign.CapHours, campaign.Audience) =
            (TriggerKind.UnpaidOrder, 96, 90, 3, 24, AudienceText.Write(Asking(new Condition(ConditionField.Channel, Comparison.AnyOf, 0, ["email"])))), "email,sms", 1, 12, 40);
        foreach (var step in (await shop.RowsAsync<CampaignStep>()).Where(step => step.Number == 2))
            await shop.ChangeAsync<CampaignStep>(step.Id, row => (row.WindowFromMinute, row.WindowToMinute) = (step.CampaignId == checkout.Id ? 1320 : 540, step.CampaignId == checkout.Id ? 360 : 1200));
    }

    private static Audience Asking(Condition condition) => new([new ConditionGroup([condition])]);

    private static async Task<IReadOnlyList<Shopper>> PeopleAsync(TouchShop shop, int count)
    {
        var people = new List<Shopper>();
        for (var number = 0; number < count; number++)
        {
            var person = await shop.ShopperAsync(number % 4 == 0 ? ConsentState.None : ConsentState.Granted);
            await shop.NumberedAsync(person);
            people.Add(person);
        }

        return people;
    }

    private static async Task<IReadOnlyList<ReplayedTouch>> ReplayAsync(TouchShop shop, DateTime fromUtc, DateTime untilUtc)
    {
        await using var scope = shop.Scope();
        var campaigns = new ReplayCampaigns((await scope.Get<CampaignStore>().ActiveAsync())
            .Select(row => new ReplayCampaign(row.Campaign.Id, row.Campaign.StoreId, Policies.From(row), row.Campaign.HoldOutPercent)));
        var plan = new ReplayPlan(campaigns, new RunTimes(RandomShopping.Interval, Facts.Zero, []), fromUtc, untilUtc);
        var engine = new PersonReplay(campaigns, plan.Runs);
        return [.. (await scope.Get<PastLoader>().LoadAsync(await shop.RowsAsync<Episode>(), plan)).SelectMany(person => engine.Run(person, fromUtc, untilUtc))];
    }

    private static ReplayedTouch Of(Touch touch) => new(
        touch.EpisodeId, touch.CampaignId, touch.StepId, touch.StepNumber, touch.Channel, touch.RecipientId, touch.ReasonId == 0 ? null : (Reason)touch.ReasonId, touch.DueUtc, touch.DecidedUtc);

    private static IReadOnlyList<string> Rows(IEnumerable<ReplayedTouch> touches) => [.. touches
        .OrderBy(touch => touch.DecidedUtc).ThenBy(touch => touch.EpisodeId).ThenBy(touch => touch.CampaignId).ThenBy(touch => touch.StepNumber)
        .Select(touch => string.Create(CultureInfo.InvariantCulture,
            $"{touch.EpisodeId} {touch.CampaignId} {touch.StepNumber} {touch.Channel} {touch.Reason?.Code() ?? "sent"} {touch.DueUtc:s} {touch.DecidedUtc:s}"))];
}
