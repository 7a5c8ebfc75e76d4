namespace NopCommerce.StandIn.Orders;

internal sealed class OrderTotals(
    OrderDiscounts discounts,
    CartSubTotal subTotals,
    ICustomerService customers,
    IProductService products,
    IGenericAttributeService attributes,
    IStoreContext stores,
    IPriceCalculationService prices) : IOrderTotalCalculationService
{
    public Task<(decimal discountAmount, List<Discount> appliedDiscounts, decimal subTotalWithoutDiscount, decimal subTotalWithDiscount, SortedDictionary<decimal, decimal> taxRates)> GetShoppingCartSubTotalAsync(IList<ShoppingCartItem> cart, bool includingTax) =>
        subTotals.OfAsync(cart, includingTax);

    public async Task<bool> IsFreeShippingAsync(IList<ShoppingCartItem> cart, decimal? subTotal = null)
    {
        foreach (var item in cart)
            if (await products.GetProductByIdAsync(item.ProductId) is { IsShipEnabled: true, IsFreeShipping: false })
                return false;
        return true;
    }

    public async Task<decimal?> GetShoppingCartShippingTotalAsync(IList<ShoppingCartItem> cart) => (await ShippingAsync(cart)).Item1;

    public Task<(decimal?, decimal, List<Discount>)> GetShoppingCartShippingTotalAsync(IList<ShoppingCartItem> cart, bool includingTax) => ShippingAsync(cart);

    public async Task<(decimal? shoppingCartTotal, decimal discountAmount, List<Discount> appliedDiscounts, List<AppliedGiftCard> appliedGiftCards, int redeemedRewardPoints, decimal redeemedRewardPointsAmount)> GetShoppingCartTotalAsync(IList<ShoppingCartItem> cart, bool? useRewardPoints = null, bool usePaymentMethodAdditionalFee = true)
    {
        var subTotal = (await subTotals.OfAsync(cart, includingTax: true)).subTotalWithDiscount;
        var shipping = await GetShoppingCartShippingTotalAsync(cart);
        var before = await prices.RoundPriceAsync(subTotal + (shipping ?? 0));
        var (discount, applied) = await discounts.OfAsync(DiscountType.AssignedToOrderTotal, await customers.GetShoppingCartCustomerAsync(cart), before);
        decimal? total = shipping is null ? null : await prices.RoundPriceAsync(before - discount);
        return (total, discount, applied, [], 0, 0);
    }

    // Null until a shipping option is chosen.
    private async Task<(decimal?, decimal, List<Discount>)> ShippingAsync(IList<ShoppingCartItem> cart)
    {
        if (await IsFreeShippingAsync(cart))
            return (0, 0, []);

        var customer = await customers.GetShoppingCartCustomerAsync(cart);
        var option = await attributes.GetAttributeAsync<ShippingOption>(customer, NopCustomerDefaults.SelectedShippingOptionAttribute, (await stores.GetCurrentStoreAsync()).Id);
        if (option is null)
            return (null, 0, []);

        var (discount, applied) = await discounts.OfAsync(DiscountType.AssignedToShipping, customer, option.Rate);
        return (await prices.RoundPriceAsync(option.Rate - discount), 0, applied);
    }
}
