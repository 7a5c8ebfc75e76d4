using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Consumers;

/// <summary>
/// Runs inside "add to cart" and "add to wishlist". The platform catches what a handler throws, but not what its constructor or its dependencies throw:
/// hence all consumers here take the provider and resolve only when they handle.
/// </summary>
internal sealed class CartItemConsumer(IServiceProvider services)
    : IConsumer<EntityInsertedEvent<ShoppingCartItem>>, IConsumer<EntityUpdatedEvent<ShoppingCartItem>>, IConsumer<EntityDeletedEvent<ShoppingCartItem>>
{
    public Task HandleEventAsync(EntityInsertedEvent<ShoppingCartItem> eventMessage) => Capture.FilledAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityUpdatedEvent<ShoppingCartItem> eventMessage) => Capture.FilledAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityDeletedEvent<ShoppingCartItem> eventMessage) => Capture.RemovedAsync(eventMessage.Entity);

    private EpisodeCapture Capture => services.GetRequiredService<EpisodeCapture>();
}
