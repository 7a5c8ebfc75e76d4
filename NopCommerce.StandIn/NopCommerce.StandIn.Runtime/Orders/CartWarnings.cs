using NopCommerce.StandIn.Catalog;

namespace NopCommerce.StandIn.Orders;

internal sealed record CartRequest(
    Customer Customer,
    ShoppingCartType Type,
    Product Product,
    int StoreId,
    string AttributesXml,
    decimal EnteredPrice,
    DateTime? RentalStart,
    DateTime? RentalEnd,
    int Quantity);

internal sealed class CartWarnings(
    IProductService products,
    IProductAttributeParser parser,
    ProductAttributes attributes,
    IStoreMappingService storeMappings,
    IAclService accessLists,
    ILocalizationService texts,
    IWorkContext workContext,
    IDateTimeHelper dates,
    TimeProvider time)
{
    public async Task<List<string>> StandardAsync(CartRequest request)
    {
        var product = request.Product;
        if (product.Deleted)
            return [await TextAsync("ShoppingCart.ProductDeleted", "Product is deleted")];
        if (!product.Published)
            return [await TextAsync("ShoppingCart.ProductUnpublished", "Product is not published")];

        var warnings = new List<string>();
        if (!await accessLists.AuthorizeAsync(product, request.Customer) || !await storeMappings.AuthorizeAsync(product, request.StoreId))
            warnings.Add(await TextAsync("ShoppingCart.ProductUnpublished", "Product is not published"));
        if (request.Type == ShoppingCartType.ShoppingCart && product.DisableBuyButton)
            warnings.Add(await TextAsync("ShoppingCart.BuyingDisabled", "Buying is disabled for this product"));
        if (!products.ProductIsAvailable(product))
            warnings.Add(await TextAsync("ShoppingCart.NotAvailable", "Product is not available"));
        if (product.CustomerEntersPrice && (request.EnteredPrice < product.MinimumCustomerEnteredPrice || request.EnteredPrice > product.MaximumCustomerEnteredPrice))
            warnings.Add(await TextAsync("ShoppingCart.CustomerEnteredPrice.RangeError", "The price is out of range"));
        warnings.AddRange(await QuantityAsync(request));
        return warnings;
    }

    public async Task<List<string>> AttributesAsync(Product product, string attributesXml)
    {
        var warnings = new List<string>();
        var chosen = await parser.ParseProductAttributeMappingsAsync(attributesXml);
        if (chosen.Any(m => m.ProductId != product.Id))
            return ["Attribute error"];

        foreach (var mapping in (await attributes.MappingsOfAsync(product.Id)).Where(m => m.IsRequired))
            if (!parser.ParseValues(attributesXml, mapping.Id).Any(v => !string.IsNullOrWhiteSpace(v)))
                warnings.Add(string.Format(CultureInfo.InvariantCulture, await TextAsync("ShoppingCart.SelectAttribute", "Please select {0}"), await attributes.NameAsync(mapping.ProductAttributeId, texts)));
        return warnings;
    }

    public async Task<IList<string>> RentalAsync(Product product, DateTime? start, DateTime? end)
    {
        if (!product.IsRental)
            return [];
        if (start is null || end is null)
            return [await TextAsync("ShoppingCart.Rental.EnterDates", "Enter rental dates")];

        if (start > end)
            return [await TextAsync("ShoppingCart.Rental.StartDateLessEndDate", "Rental start date should be less than end date")];

        var today = TimeZoneInfo.ConvertTime(time.GetUtcNow(), dates.DefaultStoreTimeZone).Date;
        return start < today ? [await TextAsync("ShoppingCart.Rental.StartDateShouldBeFuture", "Rental start date should be the future date")] : [];
    }

    public async Task<IList<string>> GiftCardAsync(Product product, string attributesXml)
    {
        if (!product.IsGiftCard)
            return [];

        parser.GetGiftCardAttribute(attributesXml, out var recipientName, out _, out var senderName, out _, out _);
        var warnings = new List<string>();
        if (string.IsNullOrEmpty(recipientName))
            warnings.Add(await TextAsync("ShoppingCart.RecipientNameError", "Enter valid recipient name"));
        if (string.IsNullOrEmpty(senderName))
            warnings.Add(await TextAsync("ShoppingCart.SenderNameError", "Enter valid sender name"));
        return warnings;
    }

    public async Task<string> TextAsync(string key, string fallback) =>
        await texts.GetResourceAsync(key, (await workContext.GetWorkingLanguageAsync()).Id, logIfNotFound: false, defaultValue: fallback);

    private async Task<List<string>> QuantityAsync(CartRequest request)
    {
        var (product, quantity) = (request.Product, request.Quantity);
        if (quantity < product.OrderMinimumQuantity)
            return [await NumberedAsync("ShoppingCart.MinimumQuantity", "The minimum quantity allowed for purchase is {0}.", product.OrderMinimumQuantity)];
        if (product.OrderMaximumQuantity > 0 && quantity > product.OrderMaximumQuantity)
            return [await NumberedAsync("ShoppingCart.MaximumQuantity", "The maximum quantity allowed for purchase is {0}.", product.OrderMaximumQuantity)];
        if (request.Type != ShoppingCartType.ShoppingCart || await StockAsync(request) is not { } stock || quantity <= stock)
            return [];

        return stock <= 0
            ? [await TextAsync("ShoppingCart.OutOfStock", "Out of stock")]
            : [await NumberedAsync("ShoppingCart.QuantityExceedsStock", "Your quantity exceeds stock on hand. The maximum quantity that can be added is {0}.", stock)];
    }

    /// <summary>Null where nothing limits it.</summary>
    private async Task<int?> StockAsync(CartRequest request)
    {
        var product = request.Product;
        if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStock)
            return product.BackorderModeId == 0 ? await products.GetTotalStockQuantityAsync(product) : null;
        if (product.ManageInventoryMethod != ManageInventoryMethod.ManageStockByAttributes)
            return null;

        var combination = await parser.FindProductAttributeCombinationAsync(product, request.AttributesXml);
        if (combination is null)
            return product.AllowAddingOnlyExistingAttributeCombinations ? 0 : null;
        return combination.AllowOutOfStockOrders ? null : combination.StockQuantity;
    }

    private async Task<string> NumberedAsync(string key, string fallback, int number) =>
        string.Format(CultureInfo.InvariantCulture, await TextAsync(key, fallback), number);
}
