using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>What a cart's lines come to before discounts on the whole order. The platform's own subtotal would ask for those discounts, and they ask for this.</summary>
internal sealed class CartWorth(IServiceProvider services)
{
    private readonly Dictionary<int, decimal> _known = [];

    /// <summary>The store whose cart counts; 0 for the one that is being visited. The task serves all stores from within the first.</summary>
    public int StoreId { get; set; }

    /// <returns>Primary store currency, prices as the shop enters them.</returns>
    public async Task<decimal> OfAsync(Customer customer)
    {
        var items = await ItemsAsync(customer);
        var fingerprint = Fingerprint(customer, items);
        if (!_known.TryGetValue(fingerprint, out var worth))
            _known[fingerprint] = worth = await SumAsync(items);
        return worth;
    }

    public async Task<IList<ShoppingCartItem>> ItemsAsync(Customer customer)
    {
        var storeId = StoreId > 0 ? StoreId : (await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync()).Id;
        return await Carts.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
    }

    private IShoppingCartService Carts => services.GetRequiredService<IShoppingCartService>();

    private async Task<decimal> SumAsync(IList<ShoppingCartItem> items)
    {
        var sum = 0m;
        foreach (var item in items)
            sum += (await Carts.GetSubTotalAsync(item, includeDiscounts: true)).subTotal;
        return sum;
    }

    /// <summary>A page asks a dozen times, and the cart may change in between.</summary>
    private static int Fingerprint(Customer customer, IList<ShoppingCartItem> items)
    {
        var hash = new HashCode();
        hash.Add(customer.Id);
        foreach (var item in items)
        {
            hash.Add(item.Id);
            hash.Add(item.Quantity);
            hash.Add(item.AttributesXml, StringComparer.Ordinal);
            hash.Add(item.CustomerEnteredPrice);
            hash.Add(item.RentalStartDateUtc);
            hash.Add(item.RentalEndDateUtc);
        }

        return hash.ToHashCode();
    }
}
