using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

internal sealed class ConversionStore(IRepository<Conversion> conversions, IRepository<Order> orders, IRepository<Episode> episodes, IRepository<Touch> touches, IRepository<Click> clicks)
{
    public async Task<bool> ExistsAsync(int orderId) => await conversions.Table.AnyAsync(conversion => conversion.OrderId == orderId);

    public async Task<Conversion?> OfOrderAsync(int orderId) => await conversions.Table.FirstOrDefaultAsync(conversion => conversion.OrderId == orderId);

    /// <exception cref="System.Data.Common.DbException">The order is recorded already.</exception>
    public Task InsertAsync(Conversion conversion) => conversions.InsertAsync(conversion, publishEvent: false);

    /// <summary>Orders of people we had touched, found by cart or by a restored cart, that nobody recorded.</summary>
    public Task<List<Order>> MissingAsync(DateTime fromUtc, DateTime toUtc, int take) =>
        orders.Table
            .Where(order => order.CreatedOnUtc >= fromUtc && order.CreatedOnUtc <= toUtc && !order.Deleted)
            .Where(order => !conversions.Table.Any(conversion => conversion.OrderId == order.Id))
            .Where(order =>
                clicks.Table.Any(click => click.CustomerId == order.CustomerId && click.IsHuman)
                || episodes.Table.Any(episode => episode.CustomerId == order.CustomerId
                    && touches.Table.Any(touch => touch.EpisodeId == episode.Id && touch.SentUtc != null)))
            .OrderBy(order => order.CreatedOnUtc).ThenBy(order => order.Id)
            .Take(take)
            .ToListAsync();

    /// <summary>Recorded orders whose payment or cancellation was not announced.</summary>
    public Task<List<Order>> ChangedAsync(DateTime sinceUtc, int take) =>
        (from conversion in conversions.Table
         join order in orders.Table on conversion.OrderId equals order.Id
         where conversion.OrderedUtc >= sinceUtc
             && ((conversion.PaidUtc == null && order.PaidDateUtc != null)
                 || (conversion.CancelledUtc == null && order.OrderStatusId == (int)OrderStatus.Cancelled)
                 || (conversion.TakenBack == 0m && order.RefundedAmount > 0m))
         orderby order.Id
         select order).Take(take).ToListAsync();
}
