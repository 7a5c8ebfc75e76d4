using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;
using Nop.Services.Logging;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>The usage row is the only proof that a discount gave an amount; it is written while the codes are still on the customer.</summary>
internal sealed class CouponUsageConsumer(IncentiveStore incentives, CouponRedemption redemption, IOrderService orders, ILogger logger) :
    IConsumer<EntityInsertedEvent<DiscountUsageHistory>>,
    IConsumer<OrderStatusChangedEvent>,
    IConsumer<OrderRefundedEvent>
{
    public async Task HandleEventAsync(EntityInsertedEvent<DiscountUsageHistory> eventMessage)
    {
        var usage = eventMessage.Entity;
        if (!await incentives.IsMasterAsync(usage.DiscountId))
            return;
        var order = await orders.GetOrderByIdAsync(usage.OrderId);
        if (order is not null && await redemption.UseAsync(usage.DiscountId, order) is null)
            await logger.WarningAsync($"Order {order.Id} got the discount of cart recovery offer {usage.DiscountId} with a code that was used already.");
    }

    public async Task HandleEventAsync(OrderStatusChangedEvent eventMessage)
    {
        if (eventMessage.Order.OrderStatus == OrderStatus.Cancelled)
            await redemption.ReturnAsync(eventMessage.Order.Id);
    }

    public async Task HandleEventAsync(OrderRefundedEvent eventMessage)
    {
        if (eventMessage.Order.RefundedAmount >= eventMessage.Order.OrderTotal)
            await redemption.ReturnAsync(eventMessage.Order.Id);
    }
}
