namespace NopCommerce.StandIn.Caching;

/// <summary>Lives as long as the request's scope.</summary>
internal sealed class RequestCache : IShortTermCacheManager
{
    private readonly Dictionary<string, object> _entries = new(StringComparer.OrdinalIgnoreCase);

    public CacheKey PrepareKey(CacheKey cacheKey, params object[] cacheKeyParameters) => CacheKeys.Prepare(cacheKey, cacheKeyParameters);

    public CacheKey PrepareKeyForDefaultCache(CacheKey cacheKey, params object[] cacheKeyParameters) => CacheKeys.Prepare(cacheKey, cacheKeyParameters);

    public async Task<T> GetAsync<T>(Func<Task<T>> acquire, CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        var key = CacheKeys.Prepare(cacheKey, cacheKeyParameters).Key;
        lock (_entries)
            if (_entries.TryGetValue(key, out var found))
                return (T)found;

        var value = await acquire();
        lock (_entries)
            _entries[key] = value;
        return value;
    }

    public void Remove(string cacheKey, params object[] cacheKeyParameters)
    {
        lock (_entries)
            _entries.Remove(CacheKeys.Prefix(cacheKey, cacheKeyParameters));
    }

    public void RemoveByPrefix(string prefix, params object[] prefixParameters)
    {
        var text = CacheKeys.Prefix(prefix, prefixParameters);
        lock (_entries)
            foreach (var key in _entries.Keys.Where(k => k.StartsWith(text, StringComparison.OrdinalIgnoreCase)).ToList())
                _entries.Remove(key);
    }
}
