using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Consumers;

/// <summary>A cart cleared at once tells nothing line by line. When an order cleared it, the order has closed the episode before.</summary>
internal sealed class CartClearedConsumer(IServiceProvider services) : IConsumer<ClearShoppingCartEvent>
{
    public async Task HandleEventAsync(ClearShoppingCartEvent eventMessage)
    {
        var carts = eventMessage.Cart
            .Where(item => item.ShoppingCartTypeId == (int)ShoppingCartType.ShoppingCart)
            .Select(item => (item.StoreId, item.CustomerId))
            .Distinct();
        foreach (var (storeId, customerId) in carts)
            await services.GetRequiredService<EpisodeCapture>().RemovedAsync(storeId, customerId);
    }
}
