using System.Text.RegularExpressions;

namespace NopCommerce.StandIn.Localization;

internal sealed partial class LocaleResources(
    IRepository<LocaleStringResource> resources,
    ILanguageService languages,
    ILocalizedEntityService localizedEntities,
    ISettingService settings,
    IStaticCacheManager cache,
    IWorkContext workContext,
    ILogger log) : ILocalizationService
{
    public async Task<string> GetResourceAsync(string resourceKey) =>
        await workContext.GetWorkingLanguageAsync() is { } language ? await GetResourceAsync(resourceKey, language.Id) : string.Empty;

    public async Task<string> GetResourceAsync(string resourceKey, int languageId, bool logIfNotFound = true, string defaultValue = "", bool returnEmptyIfNotFound = false)
    {
        var key = Normal(resourceKey);
        if ((await AllAsync(languageId)).TryGetValue(key, out var found) && !string.IsNullOrEmpty(found.ResourceValue))
            return found.ResourceValue;

        if (logIfNotFound)
            await log.WarningAsync($"Resource string ({key}) is not found. Language ID = {languageId}");
        if (!string.IsNullOrEmpty(defaultValue))
            return defaultValue;

        return returnEmptyIfNotFound ? string.Empty : key;
    }

    public async Task<TPropType> GetLocalizedAsync<TEntity, TPropType>(TEntity entity, Expression<Func<TEntity, TPropType>> keySelector, int? languageId = null, bool returnDefaultValue = true, bool ensureTwoPublishedLanguages = true) where TEntity : BaseEntity, ILocalizedEntity
    {
        var language = languageId ?? (await workContext.GetWorkingLanguageAsync()).Id;
        if (language > 0 && (!ensureTwoPublishedLanguages || (await languages.GetAllLanguagesAsync()).Count >= 2))
        {
            var key = ((MemberExpression)keySelector.Body).Member.Name;
            var text = await localizedEntities.GetLocalizedValueAsync(language, entity.Id, typeof(TEntity).Name, key);
            if (!string.IsNullOrEmpty(text))
                return (TPropType)Convert.ChangeType(text, typeof(TPropType), CultureInfo.InvariantCulture);
        }

        return returnDefaultValue ? keySelector.Compile()(entity) : default;
    }

    public async Task<string> GetLocalizedSettingAsync<TSettings>(TSettings settings1, Expression<Func<TSettings, string>> keySelector, int languageId, int storeId, bool returnDefaultValue = true, bool ensureTwoPublishedLanguages = true) where TSettings : ISettings, new() =>
        await settings.GetSettingAsync(Key(keySelector), storeId, loadSharedValueIfNotFound: true) is { } setting
            ? await GetLocalizedAsync(setting, s => s.Value, languageId, returnDefaultValue, ensureTwoPublishedLanguages)
            : null;

    public async Task SaveLocalizedSettingAsync<TSettings>(TSettings settings1, Expression<Func<TSettings, string>> keySelector, int languageId, string value) where TSettings : ISettings, new()
    {
        if (await settings.GetSettingAsync(Key(keySelector)) is { } setting)
            await localizedEntities.SaveLocalizedValueAsync(setting, s => s.Value, value, languageId);
    }

    public async Task<string> GetLocalizedEnumAsync<TEnum>(TEnum enumValue, int? languageId = null) where TEnum : struct
    {
        var language = languageId ?? (await workContext.GetWorkingLanguageAsync()).Id;
        var text = await GetResourceAsync($"Enums.{typeof(TEnum)}.{enumValue}", language, logIfNotFound: false, defaultValue: null, returnEmptyIfNotFound: true);
        return string.IsNullOrEmpty(text) ? WordStart().Replace(enumValue.ToString(), " $1").Trim() : text;
    }

    public async Task AddOrUpdateLocaleResourceAsync(string resourceName, string resourceValue, string languageCulture = null)
    {
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
            if (languageCulture is null || string.Equals(language.LanguageCulture, languageCulture, StringComparison.OrdinalIgnoreCase))
                await WriteAsync(language.Id, new Dictionary<string, string> { [resourceName] = resourceValue });
    }

    public async Task AddOrUpdateLocaleResourceAsync(IDictionary<string, string> resources1, int? languageId = null)
    {
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
            if (languageId is null || languageId == language.Id)
                await WriteAsync(language.Id, resources1);
    }

    public Task DeleteLocaleResourceAsync(string resourceName) => DeleteLocaleResourcesAsync([resourceName]);

    public async Task DeleteLocaleResourcesAsync(IList<string> resourceNames, int? languageId = null)
    {
        var names = resourceNames.Select(Normal).ToList();
        await resources.DeleteAsync(r => names.Contains(r.ResourceName) && (languageId == null || r.LanguageId == languageId));
        await ForgetAsync();
    }

    public async Task DeleteLocaleResourcesAsync(string resourceNamePrefix, int? languageId = null)
    {
        var prefix = Normal(resourceNamePrefix);
        await resources.DeleteAsync(r => r.ResourceName.StartsWith(prefix) && (languageId == null || r.LanguageId == languageId));
        await ForgetAsync();
    }

    private async Task WriteAsync(int languageId, IDictionary<string, string> texts)
    {
        var known = await AllAsync(languageId);
        var changed = new List<LocaleStringResource>();
        var added = new List<LocaleStringResource>();
        foreach (var (name, value) in texts)
        {
            var resource = new LocaleStringResource { LanguageId = languageId, ResourceName = Normal(name), ResourceValue = value };
            if (!known.TryGetValue(resource.ResourceName, out var old))
                added.Add(resource);
            else if (old.ResourceValue != value)
                changed.Add(new() { Id = old.Id, LanguageId = languageId, ResourceName = old.ResourceName, ResourceValue = value });
        }

        await resources.UpdateAsync(changed, publishEvent: false);
        await resources.InsertAsync(added, publishEvent: false);
        await ForgetAsync();
    }

    private Task<Dictionary<string, LocaleStringResource>> AllAsync(int languageId) =>
        cache.GetAsync(new CacheKey($"Nop.localestringresource.bylanguage.{languageId}"), async () =>
            (await resources.GetAllAsync(query => query.Where(r => r.LanguageId == languageId).OrderBy(r => r.Id)))
                .GroupBy(r => r.ResourceName).ToDictionary(g => g.Key, g => g.First()));

    private Task ForgetAsync() => cache.RemoveByPrefixAsync("Nop.localestringresource.");

    private static string Key<T>(Expression<Func<T, string>> selector) => $"{typeof(T).Name}.{((MemberExpression)selector.Body).Member.Name}";

    private static string Normal(string key) => (key ?? string.Empty).Trim().ToLowerInvariant();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex WordStart();
}
