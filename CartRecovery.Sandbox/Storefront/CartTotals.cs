using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Orders;
using Nop.Services.Tax;

namespace CartRecovery.Sandbox.Storefront;

public sealed record CartTotalsModel
{
    public string SubTotal { get; init; } = string.Empty;

    public string? SubTotalDiscount { get; init; }

    public string? Shipping { get; init; }

    public string? Discount { get; init; }

    public string? Tax { get; init; }

    public string? Total { get; init; }
}

/// <summary>Prices, totals and coupons of the current visitor's cart.</summary>
public sealed class CartTotals(IShoppingCartService carts, IOrderTotalCalculationService calculation, StorePrices prices, ICustomerService customers, IDiscountService discounts, ITaxService taxes, IWorkContext work)
{
    public async Task<string> UnitPriceAsync(Product product, ShoppingCartItem item) =>
        await prices.OfProductAsync(product, (await carts.GetUnitPriceAsync(item, true)).unitPrice);

    public async Task<string> SubTotalAsync(Product product, ShoppingCartItem item)
    {
        var (shown, _) = await taxes.GetProductPriceAsync(product, (await carts.GetSubTotalAsync(item, true)).subTotal);
        return await prices.ShowAsync(shown);
    }

    public async Task<CartTotalsModel> OfAsync(IList<ShoppingCartItem> cart)
    {
        if (cart.Count == 0)
            return new CartTotalsModel();

        var withTax = await prices.IncludeTaxAsync();
        var sub = await calculation.GetShoppingCartSubTotalAsync(cart, withTax);
        var (shipping, _, _) = await calculation.GetShoppingCartShippingTotalAsync(cart, withTax);
        var total = await calculation.GetShoppingCartTotalAsync(cart);
        return new CartTotalsModel
        {
            SubTotal = await prices.ShowAsync(sub.subTotalWithoutDiscount),
            SubTotalDiscount = await MinusAsync(sub.discountAmount),
            Shipping = shipping is { } cost ? await prices.ShowAsync(cost) : null,
            Tax = withTax ? null : await prices.ShowAsync(sub.taxRates.Values.Sum()),
            Discount = await MinusAsync(total.discountAmount),
            Total = total.shoppingCartTotal is { } amount ? await prices.ShowAsync(amount) : null
        };
    }

    /// <summary>The codes that still count; the button that removes one carries the discount's id.</summary>
    public async Task<IReadOnlyList<CartCoupon>> CouponsAsync()
    {
        var customer = await work.GetCurrentCustomerAsync();
        var coupons = new List<CartCoupon>();
        foreach (var code in await customers.ParseAppliedDiscountCouponCodesAsync(customer))
            foreach (var discount in (await discounts.GetAllDiscountsAsync(couponCode: code)).Where(discount => discount.RequiresCouponCode))
                if ((await discounts.ValidateDiscountAsync(discount, customer, [code])).IsValid)
                    coupons.Add(new CartCoupon(discount.Id, code));
        return coupons;
    }

    private async Task<string?> MinusAsync(decimal amount) => amount > 0 ? "-" + await prices.ShowAsync(amount) : null;
}
