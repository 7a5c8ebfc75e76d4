using NopCommerce.StandIn.Caching;

namespace NopCommerce.StandIn.Money;

internal sealed class Countries(IRepository<Country> countries, IStaticCacheManager cache) : ICountryService
{
    public Task<IList<Country>> GetAllCountriesAsync(int languageId = 0, bool showHidden = false) =>
        cache.GetAsync(new CacheKey(CacheKeys.All<Country>() + showHidden), () => countries.GetAllAsync(query =>
            query.Where(c => showHidden || c.Published).OrderBy(c => c.DisplayOrder).ThenBy(c => c.Name)));

    public async Task<Country> GetCountryByIdAsync(int countryId) =>
        (await GetAllCountriesAsync(showHidden: true)).FirstOrDefault(c => c.Id == countryId);
}

internal sealed class StateProvinces(IRepository<StateProvince> states) : IStateProvinceService
{
    public Task<StateProvince> GetStateProvinceByIdAsync(int stateProvinceId) => states.GetByIdAsync(stateProvinceId, _ => default);
}
