namespace NopCommerce.StandIn.Orders;

/// <summary>The discount is taken from the amount without tax, and the tax shrinks with it, as in the platform.</summary>
internal sealed class CartSubTotal(
    OrderDiscounts discounts,
    IShoppingCartService carts,
    IProductService products,
    ICustomerService customers,
    ITaxService taxes,
    ShoppingCartSettings settings,
    IPriceCalculationService prices)
{
    public async Task<(decimal discountAmount, List<Discount> appliedDiscounts, decimal subTotalWithoutDiscount, decimal subTotalWithDiscount, SortedDictionary<decimal, decimal> taxRates)> OfAsync(IList<ShoppingCartItem> cart, bool includingTax)
    {
        var taxByRate = new SortedDictionary<decimal, decimal>();
        if (cart.Count == 0)
            return (0, [], 0, 0, taxByRate);

        var customer = await customers.GetShoppingCartCustomerAsync(cart);
        var (net, gross) = await SumAsync(cart, customer, taxByRate);
        var (netDiscount, applied) = await discounts.OfAsync(DiscountType.AssignedToOrderSubTotal, customer, net);
        var taxDiscount = ShrinkTaxes(taxByRate, net, netDiscount);

        var discount = await RoundAsync(includingTax ? netDiscount + taxDiscount : netDiscount);
        var without = await RoundAsync(includingTax ? gross : net);
        return (discount, applied, without, Math.Max(0, await RoundAsync(without - discount)), taxByRate);
    }

    private async Task<(decimal Net, decimal Gross)> SumAsync(IList<ShoppingCartItem> cart, Customer customer, SortedDictionary<decimal, decimal> taxByRate)
    {
        var (net, gross) = (0m, 0m);
        foreach (var item in cart)
        {
            var amount = (await carts.GetSubTotalAsync(item, includeDiscounts: true)).subTotal;
            var product = await products.GetProductByIdAsync(item.ProductId);
            var (excluding, rate) = await taxes.GetProductPriceAsync(product, amount, includingTax: false, customer);
            var including = (await taxes.GetProductPriceAsync(product, amount, includingTax: true, customer)).price;
            net += excluding;
            gross += including;
            if (rate > 0)
                taxByRate[rate] = taxByRate.GetValueOrDefault(rate) + including - excluding;
        }

        return (net, gross);
    }

    private static decimal ShrinkTaxes(SortedDictionary<decimal, decimal> taxByRate, decimal net, decimal netDiscount)
    {
        var total = 0m;
        if (net <= 0)
            return total;

        foreach (var rate in taxByRate.Keys.ToList())
        {
            var part = taxByRate[rate] * netDiscount / net;
            taxByRate[rate] -= part;
            total += part;
        }

        return total;
    }

    private async Task<decimal> RoundAsync(decimal value) => settings.RoundPricesDuringCalculation ? await prices.RoundPriceAsync(value) : value;
}
