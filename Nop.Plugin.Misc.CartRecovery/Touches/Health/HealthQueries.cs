using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Health;

internal sealed class HealthQueries(IRepository<Order> orders, IRepository<Episode> episodes)
{
    public async Task<int> OrdersSinceAsync(DateTime sinceUtc) => await orders.Table.CountAsync(order => order.CreatedOnUtc >= sinceUtc && !order.Deleted);

    /// <summary>By id, which is the order of their beginning and has an index.</summary>
    public async Task<DateTime?> NewestEpisodeStartAsync() =>
        await episodes.Table.OrderByDescending(episode => episode.Id).Select(episode => (DateTime?)episode.StartedUtc).FirstOrDefaultAsync();
}
