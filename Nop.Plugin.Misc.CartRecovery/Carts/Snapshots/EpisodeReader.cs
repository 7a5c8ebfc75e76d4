using Nop.Plugin.Misc.CartRecovery.Carts.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

/// <summary>What episodes stand for, read from where their kind is kept.</summary>
internal sealed class EpisodeReader(CartReader carts, OrderReader orders)
{
    public async Task<IReadOnlyDictionary<int, CartContent>> ReadAsync(IReadOnlyCollection<Episode> episodes)
    {
        var ofOrders = episodes.Where(episode => episode.Kind == EpisodeKind.Order).ToList();
        if (ofOrders.Count == 0)
            return await carts.ReadAsync(episodes);

        var contents = new Dictionary<int, CartContent>(await orders.ReadAsync(ofOrders));
        var others = episodes.Where(episode => episode.Kind != EpisodeKind.Order).ToList();
        foreach (var (id, content) in others.Count == 0 ? new Dictionary<int, CartContent>() : await carts.ReadAsync(others))
            contents[id] = content;
        return contents;
    }
}
