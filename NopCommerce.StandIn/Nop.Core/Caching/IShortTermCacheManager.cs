namespace Nop.Core.Caching;

public interface IShortTermCacheManager : ICacheKeyService
{
    void RemoveByPrefix(string prefix, object[] prefixParameters);

    void Remove(string cacheKey, object[] cacheKeyParameters);

    Task<T> GetAsync<T>(Func<Task<T>> acquire, CacheKey cacheKey, object[] cacheKeyParameters);
}
