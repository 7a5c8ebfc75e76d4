using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Caching;

namespace NopCommerce.StandIn.Data;

/// <summary>
/// Serves what a caller asks to be cached from the shop's cache managers, where there are any. Cached rows are shared objects, as on the platform,
/// and forgotten by those who hear the entity's events.
/// </summary>
internal sealed class EntityCache(IServiceProvider services)
{
    public Task<TEntity> ByIdAsync<TEntity>(int id, Func<ICacheKeyService, CacheKey> getKey, bool shortTerm, Func<Task<TEntity>> load) where TEntity : BaseEntity
    {
        if (shortTerm)
            return services.GetService<IShortTermCacheManager>() is { } request
                ? request.GetAsync(load, getKey(request) ?? request.PrepareKeyForDefaultCache(Key<TEntity>("byid.{0}"), [id]), [])
                : load();

        return services.GetService<IStaticCacheManager>() is { } cache
            ? cache.GetAsync(getKey(cache) ?? cache.PrepareKeyForDefaultCache(Key<TEntity>("byid.{0}"), [id]), load)
            : load();
    }

    public Task<IList<TEntity>> ByIdsAsync<TEntity>(IList<int> ids, Func<ICacheKeyService, CacheKey> getKey, Func<Task<IList<TEntity>>> load) where TEntity : BaseEntity =>
        services.GetService<IStaticCacheManager>() is { } cache
            ? cache.GetAsync(getKey(cache) ?? cache.PrepareKeyForDefaultCache(Key<TEntity>("byids.{0}"), [ids]), load)
            : load();

    public Task<IList<TEntity>> AllAsync<TEntity>(Func<ICacheKeyService, CacheKey> getKey, Func<Task<IList<TEntity>>> load) where TEntity : BaseEntity =>
        AllAsync(getKey == null ? null : keys => Task.FromResult(getKey(keys)), load);

    public async Task<IList<TEntity>> AllAsync<TEntity>(Func<ICacheKeyService, Task<CacheKey>> getKey, Func<Task<IList<TEntity>>> load) where TEntity : BaseEntity
    {
        if (getKey == null || services.GetService<IStaticCacheManager>() is not { } cache)
            return await load();

        return await cache.GetAsync(await getKey(cache) ?? cache.PrepareKeyForDefaultCache(Key<TEntity>("all."), []), load);
    }

    private static CacheKey Key<TEntity>(string part) => new($"Nop.{typeof(TEntity).Name.ToLowerInvariant()}.{part}");
}
