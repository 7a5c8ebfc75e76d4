namespace NopCommerce.StandIn.Orders;

internal sealed class CartService(
    CartLines lines,
    CartChanges changes,
    CartWarnings warnings,
    CartPrices prices,
    IProductService products,
    IEventPublisher events) : IShoppingCartService
{
    public Task DeleteShoppingCartItemAsync(ShoppingCartItem shoppingCartItem, bool resetCheckoutData = true, bool ensureOnlyActiveCheckoutAttributes = false) =>
        changes.DeleteAsync(shoppingCartItem, resetCheckoutData);

    public async Task DeleteShoppingCartItemAsync(int shoppingCartItemId, bool resetCheckoutData = true, bool ensureOnlyActiveCheckoutAttributes = false)
    {
        if (await lines.ByIdAsync(shoppingCartItemId) is { } item)
            await changes.DeleteAsync(item, resetCheckoutData);
    }

    public async Task ClearShoppingCartAsync(Customer customer, int storeId)
    {
        var cart = await GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
        await lines.ClearAsync(cart);
        await events.PublishAsync(new ClearShoppingCartEvent(cart));
        await changes.NoteContentAsync(customer);
    }

    public async Task<int> DeleteExpiredShoppingCartItemsAsync(DateTime olderThanUtc)
    {
        var expired = await lines.OlderThanAsync(olderThanUtc);
        foreach (var item in expired)
            await lines.DeleteAsync(item);
        return expired.Count;
    }

    public Task<IList<Product>> GetProductsRequiringProductAsync(IList<ShoppingCartItem> cart, Product product) => Task.FromResult<IList<Product>>([]);

    public async Task<IList<ShoppingCartItem>> GetShoppingCartAsync(Customer customer, ShoppingCartType? shoppingCartType = null, int storeId = 0, int? productId = null, DateTime? createdFromUtc = null, DateTime? createdToUtc = null, int? customWishlistId = null)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var cart = await lines.OfAsync(customer, shoppingCartType, storeId);
        return [.. cart.Where(i => (productId is null || i.ProductId == productId)
            && (createdFromUtc is null || i.CreatedOnUtc >= createdFromUtc) && (createdToUtc is null || i.CreatedOnUtc <= createdToUtc)
            && (customWishlistId is null || i.CustomWishlistId == customWishlistId))];
    }

    public async Task<IList<string>> GetShoppingCartItemAttributeWarningsAsync(Customer customer, ShoppingCartType shoppingCartType, Product product, int quantity = 1, string attributesXml = null, bool ignoreNonCombinableAttributes = false, bool ignoreConditionMet = false, bool ignoreBundledProducts = false, int shoppingCartItemId = 0) =>
        await warnings.AttributesAsync(product, attributesXml);

    public Task<IList<string>> GetShoppingCartItemGiftCardWarningsAsync(ShoppingCartType shoppingCartType, Product product, string attributesXml) =>
        warnings.GiftCardAsync(product, attributesXml);

    public Task<IList<string>> GetRentalProductWarningsAsync(Product product, DateTime? rentalStartDate = null, DateTime? rentalEndDate = null) =>
        warnings.RentalAsync(product, rentalStartDate, rentalEndDate);

    public async Task<IList<string>> GetShoppingCartItemWarningsAsync(Customer customer, ShoppingCartType shoppingCartType, Product product, int storeId, string attributesXml, decimal customerEnteredPrice, DateTime? rentalStartDate = null, DateTime? rentalEndDate = null, int quantity = 1, bool addRequiredProducts = true, int shoppingCartItemId = 0, bool getStandardWarnings = true, bool getAttributesWarnings = true, bool getGiftCardWarnings = true, bool getRequiredProductWarnings = true, bool getRentalWarnings = true)
    {
        ArgumentNullException.ThrowIfNull(product);
        var found = new List<string>();
        if (getStandardWarnings)
            found.AddRange(await warnings.StandardAsync(new(customer, shoppingCartType, product, storeId, attributesXml, customerEnteredPrice, rentalStartDate, rentalEndDate, quantity)));
        if (getAttributesWarnings)
            found.AddRange(await warnings.AttributesAsync(product, attributesXml));
        if (getGiftCardWarnings)
            found.AddRange(await warnings.GiftCardAsync(product, attributesXml));
        if (getRentalWarnings)
            found.AddRange(await warnings.RentalAsync(product, rentalStartDate, rentalEndDate));
        return found;
    }

    public async Task<IList<string>> GetShoppingCartWarningsAsync(IList<ShoppingCartItem> shoppingCart, string checkoutAttributesXml, bool validateCheckoutAttributes)
    {
        foreach (var item in shoppingCart)
            if (await products.GetProductByIdAsync(item.ProductId) is null)
                return [$"Product (Id={item.ProductId}) cannot be loaded"];
        return [];
    }

    public Task<(decimal unitPrice, decimal discountAmount, List<Discount> appliedDiscounts)> GetUnitPriceAsync(ShoppingCartItem shoppingCartItem, bool includeDiscounts) =>
        prices.UnitAsync(shoppingCartItem, includeDiscounts);

    public Task<(decimal unitPrice, decimal discountAmount, List<Discount> appliedDiscounts)> GetUnitPriceAsync(Product product, Customer customer, Store store, ShoppingCartType shoppingCartType, int quantity, string attributesXml, decimal customerEnteredPrice, DateTime? rentalStartDate, DateTime? rentalEndDate, bool includeDiscounts) =>
        prices.UnitAsync(product, customer, store, attributesXml, customerEnteredPrice, quantity, includeDiscounts);

    public Task<(decimal subTotal, decimal discountAmount, List<Discount> appliedDiscounts, int? maximumDiscountQty)> GetSubTotalAsync(ShoppingCartItem shoppingCartItem, bool includeDiscounts) =>
        prices.SubTotalAsync(shoppingCartItem, includeDiscounts);

    public Task<ShoppingCartItem> FindShoppingCartItemInTheCartAsync(IList<ShoppingCartItem> shoppingCart, ShoppingCartType shoppingCartType, Product product, string attributesXml = "", decimal customerEnteredPrice = decimal.Zero, DateTime? rentalStartDate = null, DateTime? rentalEndDate = null) =>
        changes.FindAsync(shoppingCart, new(null, shoppingCartType, product, 0, attributesXml, customerEnteredPrice, rentalStartDate, rentalEndDate, 0));

    public async Task<IList<string>> AddToCartAsync(Customer customer, Product product, ShoppingCartType shoppingCartType, int storeId, string attributesXml = null, decimal customerEnteredPrice = decimal.Zero, DateTime? rentalStartDate = null, DateTime? rentalEndDate = null, int quantity = 1, bool addRequiredProducts = true, int? wishlistId = null)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(product);
        return await changes.AddAsync(new(customer, shoppingCartType, product, storeId, attributesXml, customerEnteredPrice, rentalStartDate, rentalEndDate, quantity), wishlistId);
    }

    public Task<IList<string>> UpdateShoppingCartItemAsync(Customer customer, int shoppingCartItemId, string attributesXml, decimal customerEnteredPrice, DateTime? rentalStartDate = null, DateTime? rentalEndDate = null, int quantity = 1, bool resetCheckoutData = true) =>
        changes.UpdateAsync(shoppingCartItemId, resetCheckoutData, new(customer, default, null, 0, attributesXml, customerEnteredPrice, rentalStartDate, rentalEndDate, quantity));

    public async Task MoveItemToCustomWishlistAsync(int shoppingCartItemId, int? wishlistId = null)
    {
        if (await lines.ByIdAsync(shoppingCartItemId) is not { } item)
            return;

        item.CustomWishlistId = wishlistId;
        await lines.UpdateAsync(item);
    }

    public async Task MigrateShoppingCartAsync(Customer fromCustomer, Customer toCustomer, bool includeCouponCodes)
    {
        if (fromCustomer.Id == toCustomer.Id)
            return;

        var cart = await GetShoppingCartAsync(fromCustomer);
        foreach (var item in cart)
            await AddToCartAsync(toCustomer, await products.GetProductByIdAsync(item.ProductId), item.ShoppingCartType, item.StoreId, item.AttributesXml,
                item.CustomerEnteredPrice, item.RentalStartDateUtc, item.RentalEndDateUtc, item.Quantity, addRequiredProducts: false);
        foreach (var item in cart)
            await DeleteShoppingCartItemAsync(item);
        if (includeCouponCodes)
            await changes.CopyCouponsAsync(fromCustomer, toCustomer);
    }

    public async Task<bool> ShoppingCartRequiresShippingAsync(IList<ShoppingCartItem> shoppingCart)
    {
        foreach (var item in shoppingCart)
            if ((await products.GetProductByIdAsync(item.ProductId))?.IsShipEnabled == true)
                return true;
        return false;
    }

    public Task<bool> ShoppingCartIsRecurringAsync(IList<ShoppingCartItem> shoppingCart) => Task.FromResult(false);
}
