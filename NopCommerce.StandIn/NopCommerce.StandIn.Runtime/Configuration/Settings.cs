using System.Collections.Concurrent;
using System.Reflection;

namespace NopCommerce.StandIn.Configuration;

internal sealed class Settings(IRepository<Setting> settings, IStaticCacheManager cache) : ISettingService
{
    private static readonly CacheKey AllKey = new("Nop.setting.all.dictionary");
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, string Key)[]> _properties = new();

    public Task DeleteSettingAsync(Setting setting) => settings.DeleteAsync(setting);

    public Task<Setting> GetSettingAsync(string key, int storeId = 0, bool loadSharedValueIfNotFound = false) => FindAsync(key, storeId, loadSharedValueIfNotFound);

    public async Task<T> GetSettingByKeyAsync<T>(string key, T defaultValue = default, int storeId = 0, bool loadSharedValueIfNotFound = false)
    {
        var found = await FindAsync(key, storeId, loadSharedValueIfNotFound);
        return found is null ? defaultValue : (T)SettingValues.FromText(found.Value, typeof(T));
    }

    public async Task SetSettingAsync<T>(string key, T value, int storeId = 0, bool clearCache = true)
    {
        var name = Normal(key);
        await WriteAsync(name, SettingValues.ToText(value), storeId, await FindAsync(name, storeId, loadShared: false));
    }

    public async Task<bool> SettingExistsAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0) where T : ISettings, new() =>
        await FindAsync(Key(keySelector), storeId, loadShared: false) is not null;

    public async Task<T> LoadSettingAsync<T>(int storeId = 0) where T : ISettings, new() => (T)await LoadSettingAsync(typeof(T), storeId);

    public async Task<ISettings> LoadSettingAsync(Type type, int storeId = 0)
    {
        var loaded = Activator.CreateInstance(type);
        var all = await AllAsync();
        foreach (var (property, key) in Properties(type))
            if ((Of(all, key, storeId) ?? Of(all, key, 0)) is { } found)
                property.SetValue(loaded, SettingValues.FromText(found.Value, property.PropertyType));

        return (ISettings)loaded;
    }

    public async Task SaveSettingAsync<T>(T settings, int storeId = 0) where T : ISettings, new()
    {
        // Looked up before the first write: each write empties the cache.
        var known = await AllAsync();
        foreach (var (property, key) in Properties(typeof(T)))
            await WriteAsync(key, SettingValues.ToText(property.GetValue(settings)), storeId, Of(known, key, storeId));
    }

    public Task SaveSettingAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0, bool clearCache = true) where T : ISettings, new() =>
        SetSettingAsync(Key(keySelector), keySelector.Compile()(settings), storeId, clearCache);

    public async Task SaveSettingOverridablePerStoreAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, bool overrideForStore, int storeId = 0, bool clearCache = true) where T : ISettings, new()
    {
        if (overrideForStore || storeId == 0)
            await SaveSettingAsync(settings, keySelector, storeId, clearCache);
        else
            await DeleteSettingAsync(settings, keySelector, storeId);
    }

    public async Task DeleteSettingAsync<T>() where T : ISettings, new()
    {
        var prefix = Normal(typeof(T).Name) + ".";
        await settings.DeleteAsync(await settings.GetAllAsync(query => query.Where(s => s.Name.StartsWith(prefix))));
        await ClearCacheAsync();
    }

    public async Task DeleteSettingAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0) where T : ISettings, new()
    {
        if (await FindAsync(Key(keySelector), storeId, loadShared: false) is { } found)
            await DeleteSettingAsync(found);
    }

    public Task ClearCacheAsync() => cache.RemoveByPrefixAsync("Nop.setting.");

    private async Task<Setting> FindAsync(string key, int storeId, bool loadShared)
    {
        var all = await AllAsync();
        return Of(all, Normal(key), storeId) ?? (loadShared ? Of(all, Normal(key), 0) : null);
    }

    // The cached row is shared: what changes is a copy.
    private Task WriteAsync(string name, string text, int storeId, Setting found) => found is null
        ? settings.InsertAsync(new Setting(name, text, storeId))
        : settings.UpdateAsync(new Setting(name, text, storeId) { Id = found.Id });

    private static Setting Of(Dictionary<string, List<Setting>> all, string name, int storeId) =>
        all.TryGetValue(name, out var values) ? values.FirstOrDefault(s => s.StoreId == storeId) : null;

    private Task<Dictionary<string, List<Setting>>> AllAsync() => cache.GetAsync(AllKey, LoadAllAsync);

    private async Task<Dictionary<string, List<Setting>>> LoadAllAsync() =>
        (await settings.GetAllAsync(query => query.OrderBy(s => s.Name).ThenBy(s => s.StoreId)))
            .GroupBy(s => Normal(s.Name)).ToDictionary(g => g.Key, g => g.ToList());

    private static string Key<T, TPropType>(Expression<Func<T, TPropType>> selector) =>
        $"{typeof(T).Name}.{((MemberExpression)selector.Body).Member.Name}";

    private static string Normal(string key) => key.Trim().ToLowerInvariant();

    private static (PropertyInfo Property, string Key)[] Properties(Type type) => _properties.GetOrAdd(type, t =>
        [.. t.GetProperties().Where(p => p.CanRead && p.CanWrite && SettingValues.Supports(p.PropertyType)).Select(p => (p, Normal($"{t.Name}.{p.Name}")))]);
}
