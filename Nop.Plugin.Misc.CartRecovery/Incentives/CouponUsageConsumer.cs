using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;
using Nop.Services.Configuration;
using Nop.Services.Events;
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
        var requirements = await services.GetRequiredService<RequirementChoice>().OfDiscountAsync(usage.DiscountId);
        if (requirements.Count == 0 && !await services.GetRequiredService<IncentiveStore>().IsMasterAsync(usage.DiscountId))
            return;
        if (await services.GetRequiredService<IOrderService>().GetOrderByIdAsync(usage.OrderId) is not { } order)
            return;

        var typed = await Redemption.UseAsync(usage.DiscountId, order);
        if (typed.Used is null
            && (requirements.Count == 0 || !await Redemption.UseGivenAsync(requirements, order))
            && !await services.GetRequiredService<PublicCodes>().ExplainAsync(usage.DiscountId, order, typed.Brought))
            await services.GetRequiredService<Overuses>().RecordAsync(usage, order, typed.Brought);
    }

    public async Task HandleEventAsync(OrderStatusChangedEvent eventMessage)
    {
        var order = eventMessage.Order;
        if (order.OrderStatus == OrderStatus.Cancelled && (await SettingsAsync(order)).CancelledOrdersReturnCoupons)
            await Redemption.ReturnAsync(order.Id);
    }

    /// <summary>Only when all of it was paid back.</summary>
    public async Task HandleEventAsync(OrderRefundedEvent eventMessage)
    {
        var order = eventMessage.Order;
        if (order.RefundedAmount >= order.OrderTotal && (await SettingsAsync(order)).RefundedOrdersReturnCoupons)
            await Redemption.ReturnAsync(order.Id);
    }

    /// <summary>Of the order's store; the administrator may be looking at another.</summary>
    private Task<CartRecoverySettings> SettingsAsync(Order order) => services.GetRequiredService<ISettingService>().LoadSettingAsync<CartRecoverySettings>(order.StoreId);
}
