using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

internal sealed class GuardOrderQueries(IRepository<Order> orders, IRepository<Address> addresses, IRepository<Coupon> coupons)
{
    /// <summary>Orders in which these people used an offer of ours.</summary>
    public Task<List<int>> WithOfferAsync(List<int> recipientIds) => coupons.Table
        .Where(coupon => recipientIds.Contains(coupon.RecipientId) && coupon.OrderId > 0 && !coupon.IsTest)
        .Select(coupon => coupon.OrderId)
        .Distinct()
        .ToListAsync();

    /// <summary>Newest first, cancelled ones left out.</summary>
    public async Task<IReadOnlyList<int>> LastAsync(List<int> customerIds, List<string> emails, DateTime sinceUtc, int take)
    {
        var own = await orders.Table
            .Where(order => customerIds.Contains(order.CustomerId) && !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled && order.CreatedOnUtc > sinceUtc)
            .OrderByDescending(order => order.Id)
            .Take(take)
            .Select(order => order.Id)
            .ToListAsync();
#pragma warning disable CA1304 // The database lowers it, and it knows no culture.
        var addressed = await (
            from order in orders.Table
            join address in addresses.Table on order.BillingAddressId equals address.Id
            where !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled && order.CreatedOnUtc > sinceUtc && emails.Contains(address.Email.ToLower())
            orderby order.Id descending
            select order.Id).Take(take).ToListAsync();
#pragma warning restore CA1304
        return [.. own.Concat(addressed).Distinct().OrderDescending().Take(take)];
    }
}
