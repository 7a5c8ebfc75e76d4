using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Reports;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>Counts step by step in memory what the totals count in the database.</summary>
internal static class DecisionRecount
{
    public static async Task CheckAsync(TouchShop shop)
    {
        var period = new ReportPeriod(shop.NowUtc.AddDays(-90), shop.NowUtc.AddDays(1));
        await using var scope = shop.Scope();

        var totals = await scope.Get<DecisionTotalQueries>().OfAsync(period);

        Assert.That(totals, Is.EqualTo(await NaiveAsync(shop)));
        Assert.That(totals.Where(row => !row.AddsUp), Is.Empty);
    }

    private static async Task<IReadOnlyList<DecisionTotals>> NaiveAsync(TouchShop shop)
    {
        var episodes = (await shop.RowsAsync<Episode>()).ToDictionary(episode => episode.Id);
        var journal = await shop.RowsAsync<JournalEntry>();
        var ledger = (await shop.LedgerAsync()).Where(touch => touch.State != TouchState.Claimed).ToLookup(touch => (touch.CampaignId, touch.EpisodeId, touch.StepNumber));
        var steps = journal.Where(line => line.StepNumber > 0).GroupBy(line => (line.CampaignId, line.EpisodeId, line.StepNumber))
            .Where(lines => episodes[lines.Key.EpisodeId].CampaignId == lines.Key.CampaignId || lines.Any(line => line.VerdictId != (int)VerdictKind.Wait))
            .ToDictionary(lines => lines.Key, lines => lines.MaxBy(line => line.Id)!);
        return
        [
            .. steps.GroupBy(step => step.Key.CampaignId).OrderBy(campaign => campaign.Key).Select(campaign => new DecisionTotals(
                campaign.Key,
                campaign.Count(),
                campaign.Count(step => ledger[step.Key].Any(touch => touch.State is TouchState.Sent or TouchState.Unknown)),
                campaign.Count(step => ledger[step.Key].Any() && ledger[step.Key].All(touch => touch.State is TouchState.Skipped or TouchState.Failed)),
                campaign.Count(step => !ledger[step.Key].Any() && step.Value.VerdictId == (int)VerdictKind.Wait))),
        ];
    }
}
