using NopCommerce.StandIn.Caching;

namespace NopCommerce.StandIn.Money;

internal sealed class Currencies(IRepository<Currency> currencies, IStaticCacheManager cache, IStoreMappingService storeMappings, CurrencySettings settings) : ICurrencyService
{
    public async Task<Currency> GetCurrencyByIdAsync(int currencyId) =>
        (await GetAllCurrenciesAsync(showHidden: true)).FirstOrDefault(c => c.Id == currencyId);

    public async Task<Currency> GetCurrencyByCodeAsync(string currencyCode) =>
        (await GetAllCurrenciesAsync(showHidden: true)).FirstOrDefault(c => string.Equals(c.CurrencyCode, currencyCode, StringComparison.OrdinalIgnoreCase));

    public async Task<IList<Currency>> GetAllCurrenciesAsync(bool showHidden = false, int storeId = 0)
    {
        var all = await cache.GetAsync(new CacheKey(CacheKeys.All<Currency>() + showHidden), () => currencies.GetAllAsync(query =>
            query.Where(c => showHidden || c.Published).OrderBy(c => c.DisplayOrder).ThenBy(c => c.Id)));
        return storeId == 0 ? all : await all.WhereAwaitedAsync(c => storeMappings.AuthorizeAsync(c, storeId));
    }

    public async Task<decimal> ConvertToPrimaryStoreCurrencyAsync(decimal amount, Currency sourceCurrencyCode) =>
        sourceCurrencyCode.Id == (await PrimaryAsync()).Id ? amount : amount / Rate(sourceCurrencyCode) * Rate(await PrimaryAsync());

    public async Task<decimal> ConvertFromPrimaryStoreCurrencyAsync(decimal amount, Currency targetCurrencyCode) =>
        targetCurrencyCode.Id == (await PrimaryAsync()).Id ? amount : amount / Rate(await PrimaryAsync()) * Rate(targetCurrencyCode);

    private async Task<Currency> PrimaryAsync() =>
        await GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId) ?? throw new NopException("Primary store currency cannot be loaded");

    private static decimal Rate(Currency currency) =>
        currency.Rate == 0 ? throw new NopException($"Exchange rate not found for currency [{currency.Name}]") : currency.Rate;
}
