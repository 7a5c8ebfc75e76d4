using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;
using Nop.Services.Logging;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>The usage row is the only proof that a discount gave an amount; it is written while the codes are still on the customer.</summary>
internal sealed class CouponUsageConsumer(IServiceProvider services) :
    IConsumer<EntityInsertedEvent<DiscountUsageHistory>>,
    IConsumer<OrderStatusChangedEvent>,
    IConsumer<OrderRefundedEvent>
{
    private CouponRedemption Redemption => services.GetRequiredService<CouponRedemption>();

    public async Task HandleEventAsync(EntityInsertedEvent<DiscountUsageHistory> eventMessage)
    {
        var usage = eventMessage.Entity;
        if (!await services.GetRequiredService<IncentiveStore>().IsMasterAsync(usage.DiscountId))
            return;
        var order = await services.GetRequiredService<IOrderService>().GetOrderByIdAsync(usage.OrderId);
        if (order is not null && await Redemption.UseAsync(usage.DiscountId, order) is null)
            await services.GetRequiredService<ILogger>().WarningAsync($"Order {order.Id} got discount {usage.DiscountId} of a cart recovery offer with a code that was used already.");
    }

    public Task HandleEventAsync(OrderStatusChangedEvent eventMessage) =>
        eventMessage.Order.OrderStatus == OrderStatus.Cancelled ? Redemption.ReturnAsync(eventMessage.Order.Id) : Task.CompletedTask;

    public Task HandleEventAsync(OrderRefundedEvent eventMessage) =>
        eventMessage.Order.RefundedAmount >= eventMessage.Order.OrderTotal ? Redemption.ReturnAsync(eventMessage.Order.Id) : Task.CompletedTask;
}
