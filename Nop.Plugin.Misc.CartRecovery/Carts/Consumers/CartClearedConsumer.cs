using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Consumers;

/// <summary>A cart cleared at once tells nothing line by line. When an order cleared it, the order has closed the episode before.</summary>
internal sealed class CartClearedConsumer(IServiceProvider services) : IConsumer<ClearShoppingCartEvent>
{
    public async Task HandleEventAsync(ClearShoppingCartEvent eventMessage)
    {
        foreach (var item in eventMessage.Cart.DistinctBy(item => (item.ShoppingCartTypeId, item.StoreId, item.CustomerId)))
            await services.GetRequiredService<EpisodeCapture>().RemovedAsync(item);
    }
}
