using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

internal sealed class SnapshotLineWrites(IRepository<CartLine> lines)
{
    /// <summary>Whoever calls holds the claim of each episode; the stale mark stays until the lines are there.</summary>
    public async Task ReplaceAsync(IReadOnlyCollection<Episode> rewritten, IReadOnlyDictionary<int, CartContent> contents)
    {
        if (rewritten.Count == 0)
            return;
        var ids = rewritten.Select(episode => episode.Id).ToList();
        await lines.DeleteAsync(line => ids.Contains(line.EpisodeId));
        await lines.InsertAsync([.. rewritten.SelectMany(episode => contents[episode.Id].Lines)], publishEvent: false);
    }
}
