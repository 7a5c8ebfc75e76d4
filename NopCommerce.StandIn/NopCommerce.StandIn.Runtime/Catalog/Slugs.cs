using System.Text;

namespace NopCommerce.StandIn.Catalog;

internal sealed class Slugs(IRepository<UrlRecord> records, ILanguageService languages, IWorkContext workContext, IStaticCacheManager cache) : IUrlRecordService
{
    public async Task SaveSlugAsync<T>(T entity, string slug, int languageId) where T : BaseEntity, ISlugSupported
    {
        var name = typeof(T).Name;
        var existing = await records.GetAllAsync(query => query.Where(r => r.EntityId == entity.Id && r.EntityName == name && r.LanguageId == languageId));
        foreach (var old in existing.Where(r => r.IsActive && r.Slug != slug))
        {
            old.IsActive = false;
            await records.UpdateAsync(old);
        }

        if (!string.IsNullOrWhiteSpace(slug) && !existing.Any(r => r.IsActive && r.Slug == slug))
            await records.InsertAsync(new UrlRecord { EntityId = entity.Id, EntityName = name, LanguageId = languageId, Slug = slug, IsActive = true });
    }

    public Task<string> GetSeNameAsync<T>(T entity, int? languageId = null, bool returnDefaultValue = true, bool ensureTwoPublishedLanguages = true) where T : BaseEntity, ISlugSupported =>
        GetSeNameAsync(entity.Id, typeof(T).Name, languageId, returnDefaultValue, ensureTwoPublishedLanguages);

    public async Task<string> GetSeNameAsync(int entityId, string entityName, int? languageId = null, bool returnDefaultValue = true, bool ensureTwoPublishedLanguages = true)
    {
        var language = languageId ?? (await workContext.GetWorkingLanguageAsync()).Id;
        var localized = string.Empty;
        if (language > 0 && (!ensureTwoPublishedLanguages || (await languages.GetAllLanguagesAsync()).Count >= 2))
            localized = await ActiveAsync(entityId, entityName, language);

        return localized.Length == 0 && returnDefaultValue ? await ActiveAsync(entityId, entityName, 0) : localized;
    }

    public Task<string> GetSeNameAsync(string name, bool convertNonWesternChars, bool allowUnicodeCharsInUrls)
    {
        var slug = new StringBuilder();
        foreach (var c in (name ?? string.Empty).Trim().ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || allowUnicodeCharsInUrls && char.IsLetterOrDigit(c))
                slug.Append(c);
            else if (c == ' ')
                slug.Append('-');
        return Task.FromResult(slug.ToString());
    }

    private Task<string> ActiveAsync(int entityId, string entityName, int languageId) =>
        cache.GetAsync(new CacheKey($"Nop.urlrecord.active.{entityId}-{entityName}-{languageId}"), async () =>
            (await records.GetAllAsync(query => query.Where(r => r.EntityId == entityId && r.EntityName == entityName && r.LanguageId == languageId && r.IsActive)
                .OrderByDescending(r => r.Id).Take(1))).FirstOrDefault()?.Slug ?? string.Empty);
}
