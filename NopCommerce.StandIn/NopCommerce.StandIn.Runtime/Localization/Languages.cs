using NopCommerce.StandIn.Caching;

namespace NopCommerce.StandIn.Localization;

internal sealed class Languages(IRepository<Language> languages, IStaticCacheManager cache, IStoreMappingService storeMappings) : ILanguageService
{
    public async Task<IList<Language>> GetAllLanguagesAsync(bool showHidden = false, int storeId = 0)
    {
        var all = await cache.GetAsync(new CacheKey(CacheKeys.All<Language>() + showHidden), () => languages.GetAllAsync(query =>
            query.Where(l => showHidden || l.Published).OrderBy(l => l.DisplayOrder).ThenBy(l => l.Id)));
        return storeId == 0 ? all : await all.WhereAwaitedAsync(l => storeMappings.AuthorizeAsync(l, storeId));
    }

    public async Task<Language> GetLanguageByIdAsync(int languageId) =>
        (await GetAllLanguagesAsync(showHidden: true)).FirstOrDefault(l => l.Id == languageId);

    public Task InsertLanguageAsync(Language language) => languages.InsertAsync(language);

    public string GetTwoLetterIsoLanguageName(Language language) =>
        string.IsNullOrEmpty(language?.LanguageCulture) ? "en" : new CultureInfo(language.LanguageCulture).TwoLetterISOLanguageName;
}
