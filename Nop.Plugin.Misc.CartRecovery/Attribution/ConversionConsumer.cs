using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

/// <summary>When an order is announced, its usage rows are written and the codes on it are known. An announcement that never came is made up for by the task.</summary>
internal sealed class ConversionConsumer(IServiceProvider services) :
    IConsumer<OrderPlacedEvent>,
    IConsumer<OrderPaidEvent>,
    IConsumer<OrderStatusChangedEvent>,
    IConsumer<OrderRefundedEvent>
{
    private DateTime Now => services.GetRequiredService<TimeProvider>().NowUtc();

    private ConversionWrites Writes => services.GetRequiredService<ConversionWrites>();

    private OrderMoney Money => services.GetRequiredService<OrderMoney>();

    public Task HandleEventAsync(OrderPlacedEvent eventMessage) => services.GetRequiredService<ConversionRecorder>().RecordAsync(eventMessage.Order);

    public Task HandleEventAsync(OrderPaidEvent eventMessage) => Writes.PaidAsync(eventMessage.Order.Id, Now);

    public async Task HandleEventAsync(OrderStatusChangedEvent eventMessage)
    {
        var order = eventMessage.Order;
        if (order.OrderStatus == OrderStatus.Cancelled)
            await Writes.CancelledAsync(order.Id, Now);
        else if (eventMessage.PreviousOrderStatus == OrderStatus.Cancelled)
            await Writes.RevivedAsync(order.Id, await Money.RefundedAsync(order));
    }

    public async Task HandleEventAsync(OrderRefundedEvent eventMessage) =>
        await Writes.RefundedAsync(eventMessage.Order.Id, await Money.RefundedAsync(eventMessage.Order));
}
