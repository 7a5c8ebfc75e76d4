namespace NopCommerce.StandIn.Orders;

/// <summary>All amounts of an order before anything is written; placing refuses here, not halfway.</summary>
internal sealed record OrderDetails(
    Customer Customer,
    Store Store,
    Currency Currency,
    int LanguageId,
    IList<ShoppingCartItem> Cart,
    OrderAmounts Amounts,
    List<Discount> AppliedDiscounts,
    ShippingOption Shipping,
    bool NeedsShipping);

internal sealed record OrderAmounts(
    decimal SubTotalInclTax,
    decimal SubTotalExclTax,
    decimal SubTotalDiscountInclTax,
    decimal SubTotalDiscountExclTax,
    decimal Shipping,
    decimal Tax,
    decimal Discount,
    decimal Total);

internal sealed class OrderPreparation(
    ICustomerService customers,
    IShoppingCartService carts,
    IOrderTotalCalculationService totals,
    IGenericAttributeService attributes,
    IStoreService stores,
    IWorkContext workContext,
    OrderCurrency currencies)
{
    public async Task<OrderDetails> PrepareAsync(ProcessPaymentRequest request)
    {
        var customer = await customers.GetCustomerByIdAsync(request.CustomerId) ?? throw new NopException("Customer is not set");
        var store = await stores.GetStoreByIdAsync(request.StoreId) ?? throw new NopException("Store is not set");
        if (await customers.GetCustomerBillingAddressAsync(customer) is not { } billing)
            throw new NopException("Billing address is not provided");
        if (!CommonHelper.IsValidEmail(billing.Email))
            throw new NopException("Email is not valid");

        var cart = await carts.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, store.Id);
        if (cart.Count == 0)
            throw new NopException("Cart is empty");

        await RefuseWarningsAsync(customer, cart);
        var needsShipping = await carts.ShoppingCartRequiresShippingAsync(cart);
        var shipping = await attributes.GetAttributeAsync<ShippingOption>(customer, NopCustomerDefaults.SelectedShippingOptionAttribute, store.Id);
        var (amounts, discounts) = await AmountsAsync(cart);
        var language = customer.LanguageId ?? (await workContext.GetWorkingLanguageAsync()).Id;
        return new OrderDetails(customer, store, await currencies.OfAsync(customer), language, cart, amounts, discounts, shipping, needsShipping);
    }

    private async Task RefuseWarningsAsync(Customer customer, IList<ShoppingCartItem> cart)
    {
        var warnings = (await carts.GetShoppingCartWarningsAsync(cart, null, validateCheckoutAttributes: false)).ToList();
        foreach (var item in cart.Where(_ => warnings.Count == 0))
            warnings.AddRange(await carts.GetShoppingCartItemWarningsAsync(customer, item.ShoppingCartType, await currencies.ProductAsync(item), item.StoreId,
                item.AttributesXml, item.CustomerEnteredPrice, item.RentalStartDateUtc, item.RentalEndDateUtc, item.Quantity, addRequiredProducts: false, item.Id));
        if (warnings.Count > 0)
            throw new NopException(string.Join("; ", warnings));
    }

    private async Task<(OrderAmounts, List<Discount>)> AmountsAsync(IList<ShoppingCartItem> cart)
    {
        var incl = await totals.GetShoppingCartSubTotalAsync(cart, includingTax: true);
        var excl = await totals.GetShoppingCartSubTotalAsync(cart, includingTax: false);
        var (shipping, _, shippingDiscounts) = await totals.GetShoppingCartShippingTotalAsync(cart, includingTax: true);
        var total = await totals.GetShoppingCartTotalAsync(cart);
        if (total.shoppingCartTotal is not { } toPay || shipping is not { } shippingCost)
            throw new NopException("Order total couldn't be calculated");

        List<Discount> applied = [.. excl.appliedDiscounts.Concat(shippingDiscounts).Concat(total.appliedDiscounts).DistinctBy(d => d.Id)];
        return (new OrderAmounts(incl.subTotalWithoutDiscount, excl.subTotalWithoutDiscount, incl.discountAmount, excl.discountAmount,
            shippingCost, incl.taxRates.Values.Sum(), total.discountAmount, toPay), applied);
    }
}

internal sealed class OrderCurrency(ICurrencyService currencies, CurrencySettings settings, IWorkContext workContext, IProductService products)
{
    /// <summary>The customer's own, else the working one, with the rate relative to the primary currency.</summary>
    public async Task<Currency> OfAsync(Customer customer)
    {
        var currency = customer.CurrencyId is { } id ? await currencies.GetCurrencyByIdAsync(id) : null;
        currency ??= await workContext.GetWorkingCurrencyAsync();
        var primary = await currencies.GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId);
        return new Currency { Id = currency.Id, CurrencyCode = currency.CurrencyCode, Rate = currency.Rate / primary.Rate };
    }

    public Task<Product> ProductAsync(ShoppingCartItem item) => products.GetProductByIdAsync(item.ProductId);
}
