using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Discounts;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>What could not be prevented is at least told, with its cost.</summary>
internal sealed class Overuses(OveruseStore store, IDiscountService discounts, ILogger log)
{
    public async Task RecordAsync(DiscountUsageHistory usage, Order order, IReadOnlyList<Coupon> brought)
    {
        if (await store.IsToldAsync(order.Id, usage.DiscountId))
            return;

        await store.InsertAsync(new CouponOveruse
        {
            OrderId = order.Id,
            StoreId = order.StoreId,
            DiscountId = usage.DiscountId,
            CouponId = brought.Count == 0 ? 0 : brought[0].Id,
            Cost = Cost(await discounts.GetDiscountByIdAsync(usage.DiscountId), order),
            OrderedUtc = order.CreatedOnUtc.ToWholeSecondUtc(),
        });
        await log.WarningAsync($"Order {order.Id} got discount {usage.DiscountId} of a cart recovery offer with a code that was used already.");
    }

    private static decimal Cost(Discount? discount, Order order) => discount?.DiscountType switch
    {
        DiscountType.AssignedToOrderSubTotal => order.OrderSubTotalDiscountExclTax,
        DiscountType.AssignedToOrderTotal => order.OrderDiscount,
        _ => 0m,
    };
}
