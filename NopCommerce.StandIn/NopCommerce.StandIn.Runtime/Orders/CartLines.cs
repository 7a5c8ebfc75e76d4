namespace NopCommerce.StandIn.Orders;

/// <summary>The lines of a cart, kept for the length of a request.</summary>
internal sealed class CartLines(IRepository<ShoppingCartItem> items, ShoppingCartSettings settings, IShortTermCacheManager requestCache)
{
    public async Task<IList<ShoppingCartItem>> OfAsync(Customer customer, ShoppingCartType? type, int storeId)
    {
        var all = await requestCache.GetAsync(() => items.GetAllAsync(query => query.Where(i => i.CustomerId == customer.Id).OrderBy(i => i.Id)),
            new CacheKey("Nop.shoppingcartitem.bycustomer.{0}-"), customer.Id);
        return [.. all.Where(i => (type is null || i.ShoppingCartTypeId == (int)type)
            && (storeId == 0 || settings.CartsSharedBetweenStores || i.StoreId == storeId))];
    }

    public Task<ShoppingCartItem> ByIdAsync(int id) => items.GetByIdAsync(id);

    public Task<IList<ShoppingCartItem>> OlderThanAsync(DateTime utc) => items.GetAllAsync(query => query.Where(i => i.UpdatedOnUtc < utc));

    public Task InsertAsync(ShoppingCartItem item) => items.InsertAsync(item);

    public Task UpdateAsync(ShoppingCartItem item) => items.UpdateAsync(item);

    public Task DeleteAsync(ShoppingCartItem item) => items.DeleteAsync(item);

    /// <summary>No events, and the request's copy stays, as in the platform.</summary>
    public Task ClearAsync(IList<ShoppingCartItem> cart) => items.DeleteAsync(cart, publishEvent: false);

    public async Task<bool> AnyAsync(int customerId) =>
        (await items.GetAllPagedAsync(query => query.Where(i => i.CustomerId == customerId), 0, 1, getOnlyTotalCount: true)).TotalCount > 0;
}
