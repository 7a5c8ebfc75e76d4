namespace NopCommerce.StandIn.Stores;

internal sealed class StoreMappings(IRepository<StoreMapping> mappings, IStaticCacheManager cache, IServiceProvider services) : IStoreMappingService
{
    // The store context needs stores only, but asking for it here would close a circle through the languages.
    public async Task<bool> AuthorizeAsync<TEntity>(TEntity entity) where TEntity : BaseEntity, IStoreMappingSupported =>
        await AuthorizeAsync(entity, (await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync()).Id);

    public async Task<bool> AuthorizeAsync<TEntity>(TEntity entity, int storeId) where TEntity : BaseEntity, IStoreMappingSupported =>
        entity is not null && (storeId == 0 || !entity.LimitedToStores || (await StoreIdsAsync(entity)).Contains(storeId));

    public async Task SaveStoreMappingsAsync<TEntity>(TEntity entity, IEnumerable<int> storeIds) where TEntity : BaseEntity, IStoreMappingSupported
    {
        var wanted = storeIds.ToList();
        var name = typeof(TEntity).Name;
        entity.LimitedToStores = wanted.Count > 0;
        var existing = await mappings.GetAllAsync(query => query.Where(m => m.EntityId == entity.Id && m.EntityName == name));
        await mappings.DeleteAsync(existing.Where(m => !wanted.Contains(m.StoreId)).ToList());
        foreach (var storeId in wanted.Except(existing.Select(m => m.StoreId)))
            await mappings.InsertAsync(new StoreMapping { EntityId = entity.Id, EntityName = name, StoreId = storeId });
    }

    private Task<int[]> StoreIdsAsync<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        var name = typeof(TEntity).Name;
        return cache.GetAsync(new CacheKey($"Nop.storemapping.ids.{entity.Id}-{name}"), async () =>
            (await mappings.GetAllAsync(query => query.Where(m => m.EntityId == entity.Id && m.EntityName == name))).Select(m => m.StoreId).ToArray());
    }
}
