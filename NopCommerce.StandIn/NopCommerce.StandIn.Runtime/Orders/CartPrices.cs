namespace NopCommerce.StandIn.Orders;

internal sealed class CartPrices(
    IProductService products,
    ICustomerService customers,
    IStoreService stores,
    IProductAttributeParser parser,
    IPriceCalculationService prices,
    ShoppingCartSettings settings,
    IEventPublisher events)
{
    public async Task<(decimal unitPrice, decimal discountAmount, List<Discount> appliedDiscounts)> UnitAsync(ShoppingCartItem item, bool includeDiscounts)
    {
        var question = new GetShoppingCartItemUnitPriceEvent(item, includeDiscounts);
        await events.PublishAsync(question);
        if (question.StopProcessing)
            return (question.UnitPrice, question.DiscountAmount, question.AppliedDiscounts ?? []);

        return await UnitAsync(await products.GetProductByIdAsync(item.ProductId), await customers.GetCustomerByIdAsync(item.CustomerId),
            await stores.GetStoreByIdAsync(item.StoreId), item.AttributesXml, item.CustomerEnteredPrice, item.Quantity, includeDiscounts);
    }

    public async Task<(decimal unitPrice, decimal discountAmount, List<Discount> appliedDiscounts)> UnitAsync(Product product, Customer customer, Store store, string attributesXml, decimal enteredPrice, int quantity, bool includeDiscounts)
    {
        if (product.CustomerEntersPrice)
            return (await RoundAsync(enteredPrice), 0, []);

        var adjustments = (await parser.ParseProductAttributeValuesAsync(attributesXml)).Sum(v => v.PriceAdjustment);
        var (_, final, discount, applied) = await prices.GetFinalPriceAsync(product, customer, store, adjustments, includeDiscounts, quantity);
        return (await RoundAsync(final), discount, applied);
    }

    public async Task<(decimal subTotal, decimal discountAmount, List<Discount> appliedDiscounts, int? maximumDiscountQty)> SubTotalAsync(ShoppingCartItem item, bool includeDiscounts)
    {
        var (unit, discount, applied) = await UnitAsync(item, includeDiscounts);
        return (unit * item.Quantity, discount * item.Quantity, applied, null);
    }

    private async Task<decimal> RoundAsync(decimal price) =>
        settings.RoundPricesDuringCalculation ? await prices.RoundPriceAsync(price) : price;
}
