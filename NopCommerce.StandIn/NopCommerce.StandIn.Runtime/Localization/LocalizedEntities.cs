namespace NopCommerce.StandIn.Localization;

internal sealed class LocalizedEntities(IRepository<LocalizedProperty> properties, IStaticCacheManager cache) : ILocalizedEntityService
{
    public Task<string> GetLocalizedValueAsync(int languageId, int entityId, string localeKeyGroup, string localeKey) =>
        cache.GetAsync(new CacheKey($"Nop.localizedproperty.value.{languageId}-{entityId}-{localeKeyGroup}-{localeKey}"),
            async () => (await FindAsync(languageId, entityId, localeKeyGroup, localeKey))?.LocaleValue ?? string.Empty);

    public Task SaveLocalizedValueAsync<T>(T entity, Expression<Func<T, string>> keySelector, string localeValue, int languageId) where T : BaseEntity, ILocalizedEntity =>
        SaveLocalizedValueAsync<T, string>(entity, keySelector, localeValue, languageId);

    public async Task SaveLocalizedValueAsync<T, TPropType>(T entity, Expression<Func<T, TPropType>> keySelector, TPropType localeValue, int languageId) where T : BaseEntity, ILocalizedEntity
    {
        var key = ((MemberExpression)keySelector.Body).Member.Name;
        var text = Convert.ToString(localeValue, CultureInfo.InvariantCulture);
        var found = await FindAsync(languageId, entity.Id, typeof(T).Name, key);
        if (found is not null && string.IsNullOrWhiteSpace(text))
            await properties.DeleteAsync(found);
        else if (found is not null)
            await properties.UpdateAsync(With(found, text));
        else if (!string.IsNullOrWhiteSpace(text))
            await properties.InsertAsync(new LocalizedProperty { EntityId = entity.Id, LanguageId = languageId, LocaleKeyGroup = typeof(T).Name, LocaleKey = key, LocaleValue = text });
    }

    private static LocalizedProperty With(LocalizedProperty property, string text)
    {
        property.LocaleValue = text;
        return property;
    }

    private async Task<LocalizedProperty> FindAsync(int languageId, int entityId, string group, string key) =>
        (await properties.GetAllAsync(query => query.Where(p =>
            p.LanguageId == languageId && p.EntityId == entityId && p.LocaleKeyGroup == group && p.LocaleKey == key))).FirstOrDefault();
}
