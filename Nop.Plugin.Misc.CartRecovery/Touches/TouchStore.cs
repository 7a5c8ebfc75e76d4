using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>When somebody was written to, and about which episode.</summary>
internal readonly record struct Reached(int EpisodeId, DateTime AtUtc);

internal sealed class TouchStore(IRepository<Touch> touches)
{
    public async Task<IReadOnlyList<Touch>> OfEpisodesAsync(List<int> episodeIds) =>
        await touches.Table.Where(touch => episodeIds.Contains(touch.EpisodeId)).OrderBy(touch => touch.Id).ToListAsync();

    public async Task<Touch?> ByIdAsync(int id) => await touches.Table.FirstOrDefaultAsync(touch => touch.Id == id);

    /// <summary>
    /// When each recipient was last reached. Somebody else's claim counts as if it had left: of two workers about to write to one person,
    /// at least the later one sees the other's claim, so the cap holds across nodes.
    /// </summary>
    public async Task<ILookup<int, Reached>> ReachedSinceAsync(List<int> recipientIds, DateTime sinceUtc, int exceptTouchId)
    {
        var rows = await touches.Table
            .Where(touch => recipientIds.Contains(touch.RecipientId) && touch.Id != exceptTouchId)
            .Where(touch => (touch.SentUtc != null && touch.SentUtc > sinceUtc) || touch.StateId == (int)TouchState.Claimed || touch.StateId == (int)TouchState.Attempting)
            .Select(touch => new { touch.RecipientId, touch.EpisodeId, touch.SentUtc, touch.DecidedUtc })
            .ToListAsync();
        return rows.ToLookup(row => row.RecipientId, row => new Reached(row.EpisodeId, (row.SentUtc ?? row.DecidedUtc).AsUtc()));
    }

    /// <summary>Without an entity event: a ledger row is nobody's business before it is committed.</summary>
    public Task InsertAsync(IList<Touch> decided) => touches.InsertAsync(decided, false);

    public Task InsertAsync(Touch touch) => touches.InsertAsync(touch, false);

    public async Task<bool> ExistsAsync(Touch like) => await touches.Table.AnyAsync(touch =>
        touch.EpisodeId == like.EpisodeId && touch.StepId == like.StepId && touch.ChannelId == like.ChannelId && touch.RecipientId == like.RecipientId);
}
