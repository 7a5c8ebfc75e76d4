using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>What a person's replayed touches come to.</summary>
internal static class ReplayPortion
{
    /// <summary>So long after a message an order may still be its doing.</summary>
    private static readonly TimeSpan Doing = TimeSpan.FromDays(5);

    /// <param name="run">Its figures are raised.</param>
    /// <param name="person">Whose past it was.</param>
    /// <param name="touches">What would have been decided.</param>
    /// <param name="offers">By step.</param>
    /// <param name="reallySent">What really reached the person, whenever.</param>
    public static IReadOnlyList<ReplayRow> Add(
        ReplayRun run, PastPerson person, IReadOnlyList<ReplayedTouch> touches, IReadOnlyDictionary<int, OfferValue> offers, IReadOnlyList<DateTime> reallySent)
    {
        var orders = person.Episodes.SelectMany(episode => episode.Moments).SelectMany(moment => moment.Recipient.OrdersUtc).Distinct().ToList();
        List<ReplayRow> rows = [.. touches.Select(touch => Row(run.Id, touch, offers, BoughtAnyway(touch, orders, reallySent)))];
        var sent = rows.Where(row => row.ReasonId == 0).ToList();
        run.Messages += sent.Count;
        run.Skips += rows.Count - sent.Count;
        run.Recipients += sent.Count > 0 ? 1 : 0;
        run.BoughtAnyway += sent.Exists(row => row.BoughtAnyway) ? 1 : 0;
        run.DiscountAtRisk += sent.GroupBy(row => row.EpisodeId).Sum(cart => cart.Max(row => row.Discount));
        return rows;
    }

    private static bool BoughtAnyway(ReplayedTouch touch, List<DateTime> orders, IReadOnlyList<DateTime> reallySent) => touch.Sent && orders.Exists(order =>
        order > touch.DecidedUtc && order <= touch.DecidedUtc + Doing && !reallySent.Any(sent => sent >= order - Doing && sent <= order));

    private static ReplayRow Row(int runId, ReplayedTouch touch, IReadOnlyDictionary<int, OfferValue> offers, bool boughtAnyway) => new()
    {
        RunId = runId,
        EpisodeId = touch.EpisodeId,
        RecipientId = touch.RecipientId,
        CampaignId = touch.CampaignId,
        StepNumber = touch.StepNumber,
        ChannelId = (int)touch.Channel,
        VariantId = touch.VariantId,
        ReasonId = touch.Reason is { } reason ? (int)reason : 0,
        DueUtc = touch.DueUtc,
        DecidedUtc = touch.DecidedUtc,
        CartValue = touch.CartValue,
        Discount = touch.Sent && offers.TryGetValue(touch.StepId, out var offer) ? offer.On(touch.CartValue) : 0m,
        BoughtAnyway = boughtAnyway,
    };
}
