namespace Nop.Core.Caching;

public interface ICacheKeyService
{
    CacheKey PrepareKey(CacheKey cacheKey, object[] cacheKeyParameters);

    CacheKey PrepareKeyForDefaultCache(CacheKey cacheKey, object[] cacheKeyParameters);
}
