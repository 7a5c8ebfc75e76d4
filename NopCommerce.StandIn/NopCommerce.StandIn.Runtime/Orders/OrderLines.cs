namespace NopCommerce.StandIn.Orders;

internal sealed class OrderLines(
    IShoppingCartService carts,
    ITaxService taxes,
    IProductAttributeFormatter attributes,
    IRepository<Product> products,
    IStoreContext stores)
{
    public async Task<OrderItem> ItemAsync(Order order, ShoppingCartItem line, Product product, Customer customer)
    {
        var unit = (await carts.GetUnitPriceAsync(line, includeDiscounts: true)).unitPrice;
        var total = (await carts.GetSubTotalAsync(line, includeDiscounts: true)).subTotal;
        return new OrderItem
        {
            OrderItemGuid = Guid.NewGuid(),
            OrderId = order.Id,
            ProductId = line.ProductId,
            Quantity = line.Quantity,
            UnitPriceInclTax = (await taxes.GetProductPriceAsync(product, unit, true, customer)).price,
            UnitPriceExclTax = (await taxes.GetProductPriceAsync(product, unit, false, customer)).price,
            PriceInclTax = (await taxes.GetProductPriceAsync(product, total, true, customer)).price,
            PriceExclTax = (await taxes.GetProductPriceAsync(product, total, false, customer)).price,
            AttributeDescription = await attributes.FormatAttributesAsync(product, line.AttributesXml, customer, await stores.GetCurrentStoreAsync()),
            AttributesXml = line.AttributesXml,
            RentalStartDateUtc = line.RentalStartDateUtc,
            RentalEndDateUtc = line.RentalEndDateUtc
        };
    }

    public async Task TakeFromStockAsync(Product product, int quantity)
    {
        if (product.ManageInventoryMethod != ManageInventoryMethod.ManageStock)
            return;

        product.StockQuantity -= quantity;
        await products.UpdateAsync(product);
    }
}
