using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace CartRecovery.Sandbox.Replay;

/// <summary>Does in the shop what the log says, through the platform's services, so that capture hears of it as it would in a store.</summary>
internal sealed class ReplayActs(ReplayShop shop)
{
    public async Task ActAsync(ReplayEvent what)
    {
        var visitor = await shop.VisitorAsync(what.Visitor);
        await using var request = StandInScope.Create(shop.Services, new() { Customer = visitor, Store = shop.Store });
        await (what.Kind switch
        {
            ReplayEventKind.Cart => AddAsync(request, visitor, what),
            ReplayEventKind.Remove => RemoveAsync(request, visitor, what),
            ReplayEventKind.View => request.Get<EpisodeCapture>().ActiveAsync(shop.Store.Id, visitor),
            ReplayEventKind.Purchase => BuyAsync(request, visitor, what),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what.Kind, "Unknown event."),
        });
    }

    private async Task AddAsync(StandInScope request, Customer visitor, ReplayEvent what)
    {
        var product = await shop.ProductAsync(what.Item, request);
        var warnings = await request.Get<IShoppingCartService>().AddToCartAsync(visitor, product, ShoppingCartType.ShoppingCart, shop.Store.Id, customerEnteredPrice: what.Price);
        if (warnings.Count > 0)
            throw new InvalidOperationException($"The shop refused {what.Item}: {string.Join("; ", warnings)}");
    }

    /// <summary>Who removes what is not there is still at his cart.</summary>
    private async Task RemoveAsync(StandInScope request, Customer visitor, ReplayEvent what)
    {
        var carts = request.Get<IShoppingCartService>();
        var lines = shop.KnownProduct(what.Item) is { } product ? await carts.GetShoppingCartAsync(visitor, ShoppingCartType.ShoppingCart, shop.Store.Id, product) : [];
        foreach (var line in lines)
            await carts.DeleteShoppingCartItemAsync(line);
        if (lines.Count == 0)
            await request.Get<EpisodeCapture>().ActiveAsync(shop.Store.Id, visitor);
    }

    /// <summary>In the platform's order: the order's row, the emptied cart, then the event that it was placed.</summary>
    private async Task BuyAsync(StandInScope request, Customer visitor, ReplayEvent what)
    {
        var carts = request.Get<IShoppingCartService>();
        var address = new Address { Email = visitor.Email, PhoneNumber = visitor.Phone, CreatedOnUtc = what.Utc };
        await request.Get<IRepository<Address>>().InsertAsync(address);
        var order = new Order
        {
            OrderGuid = Guid.NewGuid(), StoreId = shop.Store.Id, CustomerId = visitor.Id, BillingAddressId = address.Id, CreatedOnUtc = what.Utc, CustomOrderNumber = "",
            OrderStatus = OrderStatus.Processing, PaymentStatus = PaymentStatus.Paid, ShippingStatus = ShippingStatus.NotYetShipped, CustomerCurrencyCode = "USD", CurrencyRate = 1, OrderTotal = what.Price,
        };
        await request.Get<IOrderService>().InsertOrderAsync(order);
        if ((await carts.GetShoppingCartAsync(visitor, ShoppingCartType.ShoppingCart, shop.Store.Id)).Count > 0)
            await carts.ClearShoppingCartAsync(visitor, shop.Store.Id);
        await request.Get<IEventPublisher>().PublishAsync(new OrderPlacedEvent(order));
    }
}
