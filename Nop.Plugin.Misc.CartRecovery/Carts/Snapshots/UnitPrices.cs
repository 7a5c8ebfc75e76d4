using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Services.Logging;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

/// <summary>The platform's own price of one, asked once for all lines that must have the same.</summary>
internal sealed class UnitPrices(IShoppingCartService carts, ILogger logger)
{
    private readonly Dictionary<PriceKey, decimal> _known = [];

    public async Task<decimal> OfAsync(ShoppingCartItem item, Product product, Customer customer, string roles, Store store)
    {
        var key = new PriceKey(item.ProductId, item.AttributesXml ?? "", item.Quantity, item.CustomerEnteredPrice, item.RentalStartDateUtc, item.RentalEndDateUtc, roles, store.Id);
        if (!_known.TryGetValue(key, out var price))
            _known[key] = price = await AskAsync(item, product, customer, store);
        return price;
    }

    // One product whose price cannot be had must not keep the others from being looked at.
    private async Task<decimal> AskAsync(ShoppingCartItem item, Product product, Customer customer, Store store)
    {
        try
        {
            var (unitPrice, _, _) = await carts.GetUnitPriceAsync(product, customer, store, ShoppingCartType.ShoppingCart, item.Quantity,
                item.AttributesXml, item.CustomerEnteredPrice, item.RentalStartDateUtc, item.RentalEndDateUtc, includeDiscounts: true);
            return decimal.Round(unitPrice, 4);
        }
        catch (Exception exception)
        {
            await logger.WarningAsync($"Cart recovery could not price product {product.Id} and took its list price", exception);
            return product.Price;
        }
    }

    private readonly record struct PriceKey(int ProductId, string Attributes, int Quantity, decimal Entered, DateTime? From, DateTime? To, string Roles, int StoreId);
}
