using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <summary>What the episode pages and the export show.</summary>
internal sealed class EpisodeQueries(IRepository<Episode> episodes, IRepository<Recipient> recipients, IRepository<Touch> touches, IRepository<JournalEntry> journal)
{
    /// <summary>The newest first. Ids grow with time, so the primary key serves the order.</summary>
    public async Task<IPagedList<Episode>> PageAsync(EpisodeSearch search, int pageIndex, int pageSize)
    {
        var query = episodes.Table;
        if (search.StateId > 0)
            query = query.Where(episode => episode.StateId == search.StateId);
        if (search.FromUtc is { } from)
            query = query.Where(episode => episode.StartedUtc >= from);
        if (search.ToUtc is { } to)
            query = query.Where(episode => episode.StartedUtc < to);
        if (search.Email.Length > 0)
        {
            var wanted = search.Email.ToLowerInvariant();
            var people = recipients.Table.Where(recipient => recipient.AddressKey.Contains(wanted)).Select(recipient => recipient.Id);
            query = query.Where(episode => people.Contains(episode.RecipientId));
        }

        return await query.OrderByDescending(episode => episode.Id).ToPagedListAsync(pageIndex, pageSize);
    }

    public async Task<Episode?> ByIdAsync(int id) => await episodes.Table.Where(episode => episode.Id == id).FirstOrDefaultAsync();

    public async Task<IReadOnlyList<Touch>> TouchesAsync(IReadOnlyCollection<int> episodeIds)
    {
        var ids = episodeIds.ToList();
        return await touches.Table.Where(touch => ids.Contains(touch.EpisodeId)).OrderBy(touch => touch.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<JournalEntry>> JournalAsync(int episodeId) =>
        await journal.Table.Where(entry => entry.EpisodeId == episodeId).OrderBy(entry => entry.Id).ToListAsync();

    /// <summary>Touches in the order they were made, a page after the given id: an export of any length stays small in memory.</summary>
    public async Task<IReadOnlyList<Touch>> TouchesAfterAsync(int id, ReportPeriod period, int take) => await touches.Table
        .Where(touch => touch.Id > id && touch.DecidedUtc >= period.FromUtc && touch.DecidedUtc < period.ToUtc)
        .OrderBy(touch => touch.Id)
        .Take(take)
        .ToListAsync();
}
