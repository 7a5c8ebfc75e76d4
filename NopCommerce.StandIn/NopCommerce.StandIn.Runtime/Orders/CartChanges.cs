namespace NopCommerce.StandIn.Orders;

/// <summary>Adding, changing and removing lines, with the platform's order of events.</summary>
internal sealed class CartChanges(
    CartLines lines,
    CartWarnings warnings,
    IProductAttributeParser parser,
    ICustomerService customers,
    IPermissionService permissions,
    ShoppingCartSettings settings,
    IServiceProvider services)
{
    private DateTime Now => services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    public async Task<IList<string>> AddAsync(CartRequest request, int? wishlistId)
    {
        if (await RefusalAsync(request) is { } refusal)
            return [refusal];

        await customers.ResetCheckoutDataAsync(request.Customer, request.StoreId);
        var cart = await lines.OfAsync(request.Customer, request.Type, request.StoreId);
        return await FindAsync(cart, request) is { } line ? await GrowAsync(line, request) : await InsertAsync(request, cart.Count, wishlistId);
    }

    public async Task<IList<string>> UpdateAsync(int itemId, bool resetCheckoutData, CartRequest change)
    {
        if (await lines.ByIdAsync(itemId) is not { } item || item.CustomerId != change.Customer.Id)
            return [];
        if (resetCheckoutData)
            await customers.ResetCheckoutDataAsync(change.Customer, item.StoreId);
        if (change.Quantity <= 0)
        {
            await DeleteAsync(item, resetCheckoutData);
            return [];
        }

        var product = await services.GetRequiredService<IProductService>().GetProductByIdAsync(item.ProductId);
        var found = await AllWarningsAsync(change with { Product = product, Type = item.ShoppingCartType, StoreId = item.StoreId });
        if (found.Count == 0)
            await WriteAsync(item, change, change.Quantity);
        return found;
    }

    public async Task DeleteAsync(ShoppingCartItem item, bool resetCheckoutData)
    {
        var customer = await customers.GetCustomerByIdAsync(item.CustomerId);
        if (resetCheckoutData)
            await customers.ResetCheckoutDataAsync(customer, item.StoreId);
        await lines.DeleteAsync(item);
        await NoteContentAsync(customer);
    }

    public async Task<ShoppingCartItem> FindAsync(IList<ShoppingCartItem> cart, CartRequest request)
    {
        foreach (var line in cart.Where(i => i.ShoppingCartTypeId == (int)request.Type && i.ProductId == request.Product.Id))
            if (await parser.AreProductAttributesEqualAsync(line.AttributesXml, request.AttributesXml, ignoreNonCombinableAttributes: false)
                && (!request.Product.CustomerEntersPrice || Math.Round(line.CustomerEnteredPrice, 2) == Math.Round(request.EnteredPrice, 2))
                && (!request.Product.IsRental || line.RentalStartDateUtc == request.RentalStart && line.RentalEndDateUtc == request.RentalEnd))
                return line;
        return null;
    }

    /// <summary>Writes the customer only when the answer changed: the first and the last line tell, the others do not.</summary>
    public async Task NoteContentAsync(Customer customer)
    {
        var any = await lines.AnyAsync(customer.Id);
        if (customer.HasShoppingCartItems == any)
            return;

        customer.HasShoppingCartItems = any;
        await customers.UpdateCustomerAsync(customer);
    }

    public async Task CopyCouponsAsync(Customer from, Customer to)
    {
        foreach (var code in await customers.ParseAppliedDiscountCouponCodesAsync(from))
            await customers.ApplyDiscountCouponCodeAsync(to, code);
    }

    private async Task<string> RefusalAsync(CartRequest request)
    {
        var (permission, name) = request.Type == ShoppingCartType.ShoppingCart
            ? (StandardPermission.PublicStore.ENABLE_SHOPPING_CART, "Shopping cart is disabled")
            : (StandardPermission.PublicStore.ENABLE_WISHLIST, "Wishlist is disabled");
        if (!await permissions.AuthorizeAsync(permission, request.Customer))
            return name;
        if (request.Customer.IsSearchEngineAccount())
            return "Search engine can't add to cart";

        return request.Quantity > 0 ? null : await warnings.TextAsync("ShoppingCart.QuantityShouldPositive", "Quantity should be positive");
    }

    private async Task<IList<string>> GrowAsync(ShoppingCartItem line, CartRequest request)
    {
        var quantity = line.Quantity + request.Quantity;
        var found = await AllWarningsAsync(request with { Quantity = quantity });
        if (found.Count == 0)
            await WriteAsync(line, request, quantity);
        return found;
    }

    private async Task<IList<string>> InsertAsync(CartRequest request, int linesInCart, int? wishlistId)
    {
        var found = await AllWarningsAsync(request);
        var limit = request.Type == ShoppingCartType.ShoppingCart ? settings.MaximumShoppingCartItems : settings.MaximumWishlistItems;
        if (found.Count == 0 && limit > 0 && linesInCart >= limit)
            found.Add(string.Format(CultureInfo.InvariantCulture, await warnings.TextAsync("ShoppingCart.MaximumShoppingCartItems", "The maximum number of distinct products allowed in the cart is {0}."), limit));
        if (found.Count > 0)
            return found;

        await lines.InsertAsync(Line(request, wishlistId));
        await NoteContentAsync(request.Customer);
        return found;
    }

    private ShoppingCartItem Line(CartRequest request, int? wishlistId) => new()
    {
        ShoppingCartType = request.Type,
        StoreId = request.StoreId,
        CustomerId = request.Customer.Id,
        ProductId = request.Product.Id,
        CustomWishlistId = wishlistId,
        AttributesXml = request.AttributesXml,
        CustomerEnteredPrice = request.EnteredPrice,
        Quantity = request.Quantity,
        RentalStartDateUtc = request.RentalStart,
        RentalEndDateUtc = request.RentalEnd,
        CreatedOnUtc = Now,
        UpdatedOnUtc = Now
    };

    private Task WriteAsync(ShoppingCartItem line, CartRequest request, int quantity)
    {
        line.AttributesXml = request.AttributesXml;
        line.CustomerEnteredPrice = request.EnteredPrice;
        line.RentalStartDateUtc = request.RentalStart;
        line.RentalEndDateUtc = request.RentalEnd;
        line.Quantity = quantity;
        line.UpdatedOnUtc = Now;
        return lines.UpdateAsync(line);
    }

    private async Task<List<string>> AllWarningsAsync(CartRequest request) =>
    [
        .. await warnings.StandardAsync(request),
        .. await warnings.AttributesAsync(request.Product, request.AttributesXml),
        .. await warnings.GiftCardAsync(request.Product, request.AttributesXml),
        .. await warnings.RentalAsync(request.Product, request.RentalStart, request.RentalEnd)
    ];
}
