using System.Collections.Concurrent;

namespace NopCommerce.StandIn.Caching;

/// <summary>
/// Keys are kept in shelves by their first three words ("nop.customer.byid."), so that clearing a prefix
/// walks one shelf instead of every key of the shop.
/// </summary>
internal sealed class MemoryCache(TimeProvider time) : IStaticCacheManager
{
    private const int WritesBetweenSweeps = 2000;
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Entry>> _shelves = new(StringComparer.OrdinalIgnoreCase);
    private int _writes;

    public CacheKey PrepareKey(CacheKey cacheKey, params object[] cacheKeyParameters) => CacheKeys.Prepare(cacheKey, cacheKeyParameters);

    public CacheKey PrepareKeyForDefaultCache(CacheKey cacheKey, params object[] cacheKeyParameters) => CacheKeys.Prepare(cacheKey, cacheKeyParameters);

    public async Task<T> GetAsync<T>(CacheKey key, Func<Task<T>> acquire)
    {
        if (key is null || key.CacheTime <= 0)
            return await acquire();

        if (TryGet(key, out var found) && found is T value)
            return value;

        var acquired = await acquire();
        Set(key, acquired);
        return acquired;
    }

    public Task<T> GetAsync<T>(CacheKey key, Func<T> acquire) => GetAsync(key, () => Task.FromResult(acquire()));

    public Task<T> GetAsync<T>(CacheKey key, T defaultValue = default) =>
        Task.FromResult(TryGet(key, out var found) && found is T value ? value : defaultValue);

    public Task<object> GetAsync(CacheKey key) => Task.FromResult(TryGet(key, out var found) ? found : null);

    public Task SetAsync<T>(CacheKey key, T data)
    {
        Set(key, data);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        var key = CacheKeys.Prepare(cacheKey, cacheKeyParameters).Key;
        if (_shelves.TryGetValue(Shelf(key), out var shelf))
            shelf.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public Task RemoveByPrefixAsync(string prefix, params object[] prefixParameters)
    {
        var text = CacheKeys.Prefix(prefix, prefixParameters);
        if (Shelf(text) == text || text.Count(c => c == '.') < 3)
            RemoveShelves(text);
        else if (_shelves.TryGetValue(Shelf(text), out var shelf))
            foreach (var key in shelf.Keys.Where(k => k.StartsWith(text, StringComparison.OrdinalIgnoreCase)))
                shelf.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public Task ClearAsync()
    {
        _shelves.Clear();
        return Task.CompletedTask;
    }

    public void Dispose() => _shelves.Clear();

    private void RemoveShelves(string prefix)
    {
        foreach (var name in _shelves.Keys.Where(n => n.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            _shelves.TryRemove(name, out _);
    }

    private bool TryGet(CacheKey key, out object value)
    {
        value = null;
        if (!_shelves.TryGetValue(Shelf(key.Key), out var shelf) || !shelf.TryGetValue(key.Key, out var entry) || entry.Until < time.GetUtcNow())
            return false;

        value = entry.Value;
        return true;
    }

    private void Set(CacheKey key, object value)
    {
        // The platform does not keep a null either.
        if (value is null)
            return;

        var shelf = _shelves.GetOrAdd(Shelf(key.Key), _ => new(StringComparer.OrdinalIgnoreCase));
        shelf[key.Key] = new Entry(value, time.GetUtcNow().AddMinutes(key.CacheTime));
        if (Interlocked.Increment(ref _writes) % WritesBetweenSweeps == 0)
            Sweep();
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var shelf in _shelves.Values)
            foreach (var key in shelf.Where(pair => pair.Value.Until < now).Select(pair => pair.Key))
                shelf.TryRemove(key, out _);
    }

    private static string Shelf(string key)
    {
        var at = -1;
        for (var words = 0; words < 3; words++)
        {
            at = key.IndexOf('.', at + 1);
            if (at < 0)
                return key;
        }

        return key[..(at + 1)];
    }

    private sealed record Entry(object Value, DateTimeOffset Until);
}
