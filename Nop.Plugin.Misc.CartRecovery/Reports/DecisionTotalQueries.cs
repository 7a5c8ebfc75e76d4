using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <summary>
/// What became of every step that a campaign had to decide, for episodes begun in a period. What was eligible is told by the journal alone, what was sent or blocked by the touches alone,
/// so that the sum holds only if the two books agree.
/// </summary>
internal sealed class DecisionTotalQueries(IRepository<Episode> episodes, IRepository<JournalEntry> journal, IRepository<Touch> touches)
{
    public async Task<IReadOnlyList<DecisionTotals>> OfAsync(ReportPeriod period)
    {
        var eligible = await EligibleAsync(period);
        var settled = await SettledAsync(period);
        var waiting = await WaitingAsync(period);
        return
        [
            .. eligible.Keys.Union(settled.Keys).Union(waiting.Keys).Order().Select(campaignId =>
            {
                var (sent, all) = settled.GetValueOrDefault(campaignId);
                return new DecisionTotals(campaignId, eligible.GetValueOrDefault(campaignId), sent, all - sent, waiting.GetValueOrDefault(campaignId));
            }),
        ];
    }

    /// <summary>A campaign that has lost an episode is no longer asked about the steps it had not settled.</summary>
    private async Task<Dictionary<int, int>> EligibleAsync(ReportPeriod period)
    {
        var rows = await (
            from line in journal.Table
            join episode in Begun(period) on line.EpisodeId equals episode.Id
            where line.StepNumber > 0 && (episode.CampaignId == line.CampaignId || line.VerdictId != (int)VerdictKind.Wait)
            select new { line.CampaignId, line.EpisodeId, line.StepNumber })
            .Distinct()
            .GroupBy(row => row.CampaignId)
            .Select(group => new { CampaignId = group.Key, Count = group.Count() })
            .ToListAsync();
        return rows.ToDictionary(row => row.CampaignId, row => row.Count);
    }

    private async Task<Dictionary<int, (int Sent, int All)>> SettledAsync(ReportPeriod period)
    {
        var final = from touch in touches.Table
            join episode in Begun(period) on touch.EpisodeId equals episode.Id
            where touch.StateId != (int)TouchState.Claimed && touch.StateId != (int)TouchState.Attempting
            select touch;
        var all = await CountAsync(final);
        var sent = await CountAsync(final.Where(touch => touch.StateId == (int)TouchState.Sent || touch.StateId == (int)TouchState.Unknown));
        return all.ToDictionary(row => row.Key, row => (sent.GetValueOrDefault(row.Key), row.Value));
    }

    private static async Task<Dictionary<int, int>> CountAsync(IQueryable<Touch> which)
    {
        var rows = await which
            .Select(touch => new { touch.CampaignId, touch.EpisodeId, touch.StepNumber })
            .Distinct()
            .GroupBy(row => row.CampaignId)
            .Select(group => new { CampaignId = group.Key, Count = group.Count() })
            .ToListAsync();
        return rows.ToDictionary(row => row.CampaignId, row => row.Count);
    }

    private async Task<Dictionary<int, int>> WaitingAsync(ReportPeriod period)
    {
        var rows = await (
            from line in journal.Table
            join episode in Begun(period) on line.EpisodeId equals episode.Id
            where line.StepNumber > 0 && line.VerdictId == (int)VerdictKind.Wait && episode.CampaignId == line.CampaignId
                && !journal.Table.Any(newer => newer.EpisodeId == line.EpisodeId && newer.CampaignId == line.CampaignId && newer.StepNumber == line.StepNumber && newer.Id > line.Id)
                && !touches.Table.Any(touch => touch.EpisodeId == line.EpisodeId && touch.CampaignId == line.CampaignId && touch.StepNumber == line.StepNumber
                    && touch.StateId != (int)TouchState.Claimed && touch.StateId != (int)TouchState.Attempting)
            select new { line.CampaignId, line.Id })
            .GroupBy(row => row.CampaignId)
            .Select(group => new { CampaignId = group.Key, Count = group.Count() })
            .ToListAsync();
        return rows.ToDictionary(row => row.CampaignId, row => row.Count);
    }

    private IQueryable<Episode> Begun(ReportPeriod period) =>
        episodes.Table.Where(episode => episode.StartedUtc >= period.FromUtc && episode.StartedUtc < period.ToUtc);
}
