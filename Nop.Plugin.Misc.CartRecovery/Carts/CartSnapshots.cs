using Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>Brings episodes in line with the carts they stand for. A row handed in carries afterwards what was written.</summary>
internal sealed class CartSnapshots(
    EpisodeStore store, EpisodeReader reader, SnapshotWrites writes, SnapshotLineWrites lines, SnapshotRecipients owners, SnapshotTroubles troubles, TimeProvider time)
{
    private const int Chunk = 200;

    /// <summary>How many were looked at; fewer than <paramref name="take"/> means none is left.</summary>
    public async Task<int> RefreshStaleAsync(int take)
    {
        var stale = await store.StaleAsync(time.NowUtc(), take);
        foreach (var chunk in stale.Chunk(Chunk))
            await TryRefreshAsync(chunk);
        return stale.Count;
    }

    /// <summary>False when the episode has changed since it was read: what is known of it is out of date.</summary>
    public async Task<bool> RefreshAsync(Episode episode) => (await RefreshAsync([episode])).Contains(episode.Id);

    /// <summary>The ids that now are as the database has them.</summary>
    public async Task<IReadOnlySet<int>> RefreshAsync(IReadOnlyList<Episode> episodes)
    {
        // A conversation stands for no cart: there is nothing to bring in line.
        var open = episodes.Where(episode => episode.State == EpisodeState.Open).ToLookup(episode => episode.Kind == EpisodeKind.Conversation);
        var fresh = open[true].Select(episode => episode.Id).ToHashSet();
        foreach (var chunk in open[false].Chunk(Chunk))
            await RefreshChunkAsync(chunk, fresh);
        return fresh;
    }

    // One cart that cannot be read is set aside, so that it holds up nobody but itself.
    private async Task TryRefreshAsync(Episode[] chunk)
    {
        try
        {
            await RefreshAsync(chunk);
        }
        catch (Exception) when (chunk.Length > 1)
        {
            foreach (var episode in chunk)
                await TryRefreshAsync([await store.ByIdAsync(episode.Id) ?? episode]);
        }
        catch (Exception exception)
        {
            await troubles.SetAsideAsync(chunk[0], exception, time.NowUtc());
        }
    }

    private async Task RefreshChunkAsync(Episode[] chunk, HashSet<int> fresh)
    {
        var contents = await reader.ReadAsync(chunk);
        var stored = (await store.LinesAsync([.. chunk.Select(episode => episode.Id)])).ToLookup(line => line.EpisodeId);
        var known = await owners.KnownAsync(chunk);
        var rewritten = new List<Episode>();
        var lost = new HashSet<int>();
        foreach (var episode in chunk)
        {
            var content = contents[episode.Id];
            if (content.Lines.Count == 0 || content.IsSameAs([.. stored[episode.Id]]))
                continue;
            if (await writes.ClaimAsync(episode))
                rewritten.Add(episode);
            else
                lost.Add(episode.Id);
        }

        await lines.ReplaceAsync(rewritten, contents);
        foreach (var episode in chunk.Where(episode => !lost.Contains(episode.Id)))
        {
            if (await SettleAsync(episode, contents[episode.Id], known))
                fresh.Add(episode.Id);
        }
    }

    private async Task<bool> SettleAsync(Episode episode, CartContent content, IReadOnlyDictionary<int, Recipient> known)
    {
        if (content.Order is { } order)
            return await SettleAsync(episode, content, order, known);

        var now = time.NowUtc();
        if (content.Customer is null && episode.ItemCount > 0)
            return !episode.SnapshotStale || await writes.KeepAsync(episode);
        if (content.Customer is not { Deleted: false } customer)
            return await writes.CloseAsync(episode, content.Customer is null ? EpisodeState.Emptied : EpisodeState.Erased, now);
        if (content.Lines.Count == 0)
            return await writes.CloseAsync(episode, EpisodeState.Emptied, now);

        return await FinishAsync(episode, content, await owners.OfAsync(episode, customer, known));
    }

    private async Task<bool> SettleAsync(Episode episode, CartContent content, OrderContent order, IReadOnlyDictionary<int, Recipient> known) =>
        order.State == EpisodeState.Open
            ? await FinishAsync(episode, content, await owners.OfOrderAsync(episode, content.Customer, order.Billing, known))
            : await writes.CloseAsync(episode, order.State, time.NowUtc());

    private async Task<bool> FinishAsync(Episode episode, CartContent content, int recipientId)
    {
        var unchanged = !episode.SnapshotStale && episode.CartValue == content.Value && episode.ItemCount == content.ItemCount && episode.RecipientId == recipientId;
        return unchanged || await writes.FinishAsync(episode, content, recipientId, time.NowUtc());
    }
}
