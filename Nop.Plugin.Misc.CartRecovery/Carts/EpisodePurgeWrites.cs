using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>An episode leaves with all that hangs on it. Credited orders stay: they are the shop's figures and name nobody.</summary>
internal sealed class EpisodePurgeWrites(
    IRepository<Episode> episodes,
    IRepository<CartLine> lines,
    IRepository<Touch> touches,
    IRepository<JournalEntry> journal,
    IRepository<EpisodeMoment> moments,
    IRepository<Click> clicks,
    IRepository<RestoreLink> links)
{
    /// <summary>At most so many that ended before the given moment and whose steps are recorded; the episode itself goes last, so that an interrupted purge is taken up again.</summary>
    public async Task<int> DeleteEndedAsync(DateTime endedBeforeUtc, int take)
    {
        var ids = await episodes.Table
            .Where(episode => episode.StateId != (int)EpisodeState.Open && episode.ClosedUtc != null && episode.ClosedUtc < endedBeforeUtc && episode.NextDecisionUtc == null)
            .OrderBy(episode => episode.Id)
            .Take(take)
            .Select(episode => episode.Id)
            .ToListAsync();
        if (ids.Count == 0)
            return 0;

        await lines.DeleteAsync(line => ids.Contains(line.EpisodeId));
        await journal.DeleteAsync(entry => ids.Contains(entry.EpisodeId));
        await moments.DeleteAsync(moment => ids.Contains(moment.EpisodeId));
        await clicks.DeleteAsync(click => ids.Contains(click.EpisodeId));
        await links.DeleteAsync(link => ids.Contains(link.EpisodeId));
        await touches.DeleteAsync(touch => ids.Contains(touch.EpisodeId));
        return await episodes.DeleteAsync(episode => ids.Contains(episode.Id));
    }
}
