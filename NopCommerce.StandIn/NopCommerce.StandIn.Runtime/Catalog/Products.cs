namespace NopCommerce.StandIn.Catalog;

internal sealed class Products(
    IRepository<Product> products,
    IRepository<RelatedProduct> related,
    IRepository<CrossSellProduct> crossSells,
    TimeProvider time) : IProductService
{
    public Task<Product> GetProductByIdAsync(int productId) => products.GetByIdAsync(productId, _ => default);

    public Task<IList<Product>> GetProductsByIdsAsync(int[] productIds) => products.GetByIdsAsync(productIds, _ => default, includeDeleted: false);

    public bool ProductIsAvailable(Product product, DateTime? dateTime = null)
    {
        var at = dateTime ?? time.GetUtcNow().UtcDateTime;
        return !(product.AvailableStartDateTimeUtc > at) && !(product.AvailableEndDateTimeUtc < at);
    }

    public Task<int> GetTotalStockQuantityAsync(Product product, bool useReservedQuantity = true, int warehouseId = 0) =>
        Task.FromResult(product.ManageInventoryMethod == ManageInventoryMethod.ManageStock ? product.StockQuantity : 0);

    public Task<IList<RelatedProduct>> GetRelatedProductsByProductId1Async(int productId1, bool showHidden = false) =>
        related.GetAllAsync(query =>
            from pair in query
            join product in products.Table on pair.ProductId2 equals product.Id
            where pair.ProductId1 == productId1 && !product.Deleted && (showHidden || product.Published)
            orderby pair.DisplayOrder, pair.Id
            select pair);

    public Task<IList<CrossSellProduct>> GetCrossSellProductsByProductId1Async(int productId1, bool showHidden = false) =>
        crossSells.GetAllAsync(query =>
            from pair in query
            join product in products.Table on pair.ProductId2 equals product.Id
            where pair.ProductId1 == productId1 && !product.Deleted && (showHidden || product.Published)
            orderby pair.Id
            select pair);
}
