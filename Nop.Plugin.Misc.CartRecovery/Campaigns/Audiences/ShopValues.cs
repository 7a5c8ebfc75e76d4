using System.Globalization;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>Roles, countries, languages and stores, those included that shoppers do not see.</summary>
internal sealed class ShopValues(ICustomerService customers, ICountryService countries, ILanguageService languages, IStoreService stores)
{
    public async Task<IReadOnlyList<AudienceValue>> RolesAsync() =>
    [
        .. (await customers.GetAllCustomerRolesAsync(true))
            .Select(role => new AudienceValue(Text(role.Id), role.Name, string.IsNullOrEmpty(role.SystemName) ? [role.Name] : [role.SystemName, role.Name])),
    ];

    public async Task<IReadOnlyList<AudienceValue>> CountriesAsync() =>
    [
        .. (await countries.GetAllCountriesAsync(0, true))
            .Where(country => !string.IsNullOrEmpty(country.TwoLetterIsoCode))
            .DistinctBy(country => country.TwoLetterIsoCode.ToUpperInvariant())
            .Select(country => new AudienceValue(country.TwoLetterIsoCode.ToUpperInvariant(), country.Name, country.TwoLetterIsoCode.ToUpperInvariant())),
    ];

    public async Task<IReadOnlyList<AudienceValue>> LanguagesAsync() =>
        [.. (await languages.GetAllLanguagesAsync(true)).Select(language => new AudienceValue(Text(language.Id), language.Name, language.LanguageCulture, language.Name))];

    public async Task<IReadOnlyList<AudienceValue>> StoresAsync() =>
        [.. (await stores.GetAllStoresAsync()).Select(store => new AudienceValue(Text(store.Id), store.Name, store.Name))];

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
