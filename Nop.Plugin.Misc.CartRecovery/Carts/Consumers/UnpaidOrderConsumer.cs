using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.CartRecovery.Carts.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Consumers;

/// <summary>Payment, cancellation, refund and deletion all save the order, also where the platform announces nothing else.</summary>
internal sealed class UnpaidOrderConsumer(IServiceProvider services)
    : IConsumer<OrderPlacedEvent>, IConsumer<EntityUpdatedEvent<Order>>, IConsumer<EntityDeletedEvent<Order>>
{
    public async Task HandleEventAsync(OrderPlacedEvent eventMessage)
    {
        var order = eventMessage.Order;
        var shopper = services.GetRequiredService<Shopper>();
        var isGuest = await shopper.CurrentAsync() is { } customer && customer.Id == order.CustomerId && await shopper.IsGuestAsync(customer);
        await services.GetRequiredService<UnpaidOrders>().OpenAsync(order, isGuest);
    }

    public Task HandleEventAsync(EntityUpdatedEvent<Order> eventMessage) => services.GetRequiredService<UnpaidOrders>().NoteAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityDeletedEvent<Order> eventMessage) => services.GetRequiredService<UnpaidOrders>().NoteAsync(eventMessage.Entity);
}
