using NopCommerce.StandIn.Caching;

namespace NopCommerce.StandIn.Stores;

internal sealed class StoreList(IRepository<Store> stores, IStaticCacheManager cache) : IStoreService
{
    public Task<IList<Store>> GetAllStoresAsync() =>
        cache.GetAsync(new CacheKey(CacheKeys.All<Store>()), () => stores.GetAllAsync(query =>
            query.Where(s => !s.Deleted).OrderBy(s => s.DisplayOrder).ThenBy(s => s.Id)));

    public async Task<Store> GetStoreByIdAsync(int storeId) => (await GetAllStoresAsync()).FirstOrDefault(s => s.Id == storeId);
}
