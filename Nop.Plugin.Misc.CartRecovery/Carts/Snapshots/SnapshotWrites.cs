using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

/// <summary>Nothing here is written over an event that came in since the episode was read: it would pass the older cart off as the newer one.</summary>
internal sealed class SnapshotWrites(IRepository<Episode> episodes)
{
    /// <summary>The right to replace the lines, so that two nodes never write them twice.</summary>
    public async Task<bool> ClaimAsync(Episode episode)
    {
        if (await Unchanged(episode).Set(row => row.Version, row => row.Version + 1).UpdateAsync() != 1)
            return false;
        episode.Version++;
        return true;
    }

    public async Task<bool> FinishAsync(Episode episode, CartContent content, int recipientId, DateTime nowUtc)
    {
        var value = content.Value;
        var count = content.ItemCount;
        var written = await Unchanged(episode)
            .Set(row => row.SnapshotStale, false)
            .Set(row => row.SnapshotUtc, (DateTime?)nowUtc)
            .Set(row => row.CartValue, value)
            .Set(row => row.ItemCount, count)
            .Set(row => row.RecipientId, recipientId)
            .UpdateAsync();
        if (written != 1)
            return false;
        (episode.SnapshotStale, episode.SnapshotUtc, episode.CartValue, episode.ItemCount, episode.RecipientId) = (false, nowUtc, value, count, recipientId);
        return true;
    }

    /// <summary>The cart of somebody who is gone stays as it was last seen.</summary>
    public async Task<bool> KeepAsync(Episode episode)
    {
        if (await Unchanged(episode).Set(row => row.SnapshotStale, false).UpdateAsync() != 1)
            return false;
        episode.SnapshotStale = false;
        return true;
    }

    public async Task<bool> CloseAsync(Episode episode, EpisodeState state, DateTime nowUtc)
    {
        if (await EpisodeWrites.Closing(Unchanged(episode), episode.Id, state, state == EpisodeState.Converted ? episode.SubjectId : 0, nowUtc) != 1)
            return false;
        (episode.State, episode.ClosedUtc, episode.NextDecisionUtc, episode.Version) = (state, nowUtc, nowUtc, episode.Version + 1);
        return true;
    }

    private IQueryable<Episode> Unchanged(Episode episode)
    {
        var id = episode.Id;
        var version = episode.Version;
        return episodes.Table.Where(row => row.Id == id && row.Version == version && row.StateId == (int)EpisodeState.Open);
    }
}
