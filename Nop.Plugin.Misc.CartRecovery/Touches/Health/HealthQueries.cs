using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Health;

internal sealed class HealthQueries(IRepository<Order> orders, IRepository<Episode> episodes)
{
    public async Task<int> OrdersSinceAsync(DateTime sinceUtc) => await orders.Table.CountAsync(order => order.CreatedOnUtc >= sinceUtc && !order.Deleted);

    /// <summary>By id, which is the order of their beginning and has an index.</summary>
    public async Task<DateTime?> NewestEpisodeStartAsync() =>
        await episodes.Table.Where(episode => episode.KindId == (int)EpisodeKind.Cart).OrderByDescending(episode => episode.Id).Select(episode => (DateTime?)episode.StartedUtc).FirstOrDefaultAsync();

    /// <summary>Of the newest guests who came at least as far as the shipping address: how many, and of how many we have an address.</summary>
    public async Task<(int Checkouts, int Contacts)> GuestCheckoutsAsync(DateTime sinceUtc, int newest)
    {
        var recipients = await episodes.Table
            .Where(episode => episode.StartedUtc >= sinceUtc && episode.IsGuest && episode.StageId >= (int)CheckoutStage.ShippingAddress)
            .OrderByDescending(episode => episode.Id)
            .Take(newest)
            .Select(episode => episode.RecipientId)
            .ToListAsync();
        return (recipients.Count, recipients.Count(id => id > 0));
    }
}
