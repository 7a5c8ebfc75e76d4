using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Consumers;

/// <summary>The row counts, since the platform may fail between storing an order and announcing it; the announcement comes second and finds the episode closed.</summary>
internal sealed class OrderConsumer(IServiceProvider services) : IConsumer<EntityInsertedEvent<Order>>, IConsumer<OrderPlacedEvent>
{
    public Task HandleEventAsync(EntityInsertedEvent<Order> eventMessage) => ConvertAsync(eventMessage.Entity);

    public Task HandleEventAsync(OrderPlacedEvent eventMessage) => ConvertAsync(eventMessage.Order);

    private Task ConvertAsync(Order order) => services.GetRequiredService<OrderConversions>().ConvertAsync(order);
}
