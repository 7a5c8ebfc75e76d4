using System.Reflection;

namespace NopCommerce.StandIn.Configuration;

internal sealed class Settings(IRepository<Setting> settings, IStaticCacheManager cache) : ISettingService
{
    private static readonly CacheKey AllKey = new("Nop.setting.all.dictionary");

    public Task DeleteSettingAsync(Setting setting) => settings.DeleteAsync(setting);

    public Task<Setting> GetSettingAsync(string key, int storeId = 0, bool loadSharedValueIfNotFound = false) => FindAsync(key, storeId, loadSharedValueIfNotFound);

    public async Task<T> GetSettingByKeyAsync<T>(string key, T defaultValue = default, int storeId = 0, bool loadSharedValueIfNotFound = false)
    {
        var found = await FindAsync(key, storeId, loadSharedValueIfNotFound);
        return found is null ? defaultValue : (T)SettingValues.FromText(found.Value, typeof(T));
    }

    public async Task SetSettingAsync<T>(string key, T value, int storeId = 0, bool clearCache = true)
    {
        var text = SettingValues.ToText(value);
        var name = Normal(key);
        if (await FindAsync(name, storeId, loadShared: false) is { } found)
        {
            // The cached row is shared: change a copy.
            await settings.UpdateAsync(new Setting(name, text, storeId) { Id = found.Id });
            return;
        }

        await settings.InsertAsync(new Setting(name, text, storeId));
    }

    public async Task<bool> SettingExistsAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0) where T : ISettings, new() =>
        await FindAsync(Key(keySelector), storeId, loadShared: false) is not null;

    public async Task<T> LoadSettingAsync<T>(int storeId = 0) where T : ISettings, new() => (T)await LoadSettingAsync(typeof(T), storeId);

    public async Task<ISettings> LoadSettingAsync(Type type, int storeId = 0)
    {
        var loaded = Activator.CreateInstance(type);
        foreach (var property in Properties(type))
            if (await FindAsync($"{type.Name}.{property.Name}", storeId, loadShared: true) is { } found)
                property.SetValue(loaded, SettingValues.FromText(found.Value, property.PropertyType));

        return (ISettings)loaded;
    }

    public async Task SaveSettingAsync<T>(T settings, int storeId = 0) where T : ISettings, new()
    {
        foreach (var property in Properties(typeof(T)))
            await SetSettingAsync($"{typeof(T).Name}.{property.Name}", property.GetValue(settings), storeId);
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
        var all = await cache.GetAsync(AllKey, LoadAllAsync);
        if (!all.TryGetValue(Normal(key), out var values))
            return null;

        var found = values.FirstOrDefault(s => s.StoreId == storeId);
        return found ?? (loadShared && storeId > 0 ? values.FirstOrDefault(s => s.StoreId == 0) : null);
    }

    private async Task<Dictionary<string, List<Setting>>> LoadAllAsync() =>
        (await settings.GetAllAsync(query => query.OrderBy(s => s.Name).ThenBy(s => s.StoreId)))
            .GroupBy(s => Normal(s.Name)).ToDictionary(g => g.Key, g => g.ToList());

    private static string Key<T, TPropType>(Expression<Func<T, TPropType>> selector) =>
        $"{typeof(T).Name}.{((MemberExpression)selector.Body).Member.Name}";

    private static string Normal(string key) => key.Trim().ToLowerInvariant();

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties().Where(p => p.CanRead && p.CanWrite && SettingValues.Supports(p.PropertyType));
}
