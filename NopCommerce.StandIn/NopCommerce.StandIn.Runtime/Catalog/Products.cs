namespace NopCommerce.StandIn.Catalog;

internal sealed class Products(IRepository<Product> products, TimeProvider time) : IProductService
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
}
