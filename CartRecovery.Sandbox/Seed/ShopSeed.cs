using Nop.Core;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Core.Domain.Tax;
using Nop.Data;
using Nop.Services.Configuration;

namespace CartRecovery.Sandbox.Seed;

/// <summary>Two stores, four languages, three more currencies than none, six countries and a tax of 19 %.</summary>
public sealed class ShopSeed(IRepository<Language> languages, IRepository<Currency> currencies, IRepository<Store> stores, IRepository<Country> countries, IRepository<StateProvince> states, ISettingService settings)
{
    public async Task PlantAsync()
    {
        await AddLanguagesAsync();
        await currencies.InsertAsync([Money("Euro", "EUR", 0.86m, "de-DE", 2), Money("Leu românesc", "RON", 4.37m, "ro-RO", 3), Money("Real brasileiro", "BRL", 5.32m, "pt-BR", 4)]);
        await AddStoresAsync();
        await AddPlacesAsync();
        await settings.SaveSettingAsync(new TaxSettings { TaxDisplayType = TaxDisplayType.ExcludingTax });
        await settings.SetSettingAsync("Tax.TaxProvider.FixedOrByCountryStateZip.TaxCategoryId1", 19m);
    }

    private Task AddLanguagesAsync() => languages.InsertAsync(
    [
        new() { Name = "Português (Brasil)", LanguageCulture = "pt-BR", UniqueSeoCode = "pt", FlagImageFileName = "br.png", Published = true, DisplayOrder = 2 },
        new() { Name = "Română", LanguageCulture = "ro-RO", UniqueSeoCode = "ro", FlagImageFileName = "ro.png", Published = true, DisplayOrder = 3 },
        new() { Name = "Español", LanguageCulture = "es-ES", UniqueSeoCode = "es", FlagImageFileName = "es.png", Published = true, DisplayOrder = 4 }
    ]);

    private static Currency Money(string name, string code, decimal rate, string locale, int order) =>
        new() { Name = name, CurrencyCode = code, Rate = rate, DisplayLocale = locale, Published = true, DisplayOrder = order };

    private async Task AddStoresAsync()
    {
        var first = (await stores.GetAllAsync(query => query.OrderBy(store => store.Id)))[0];
        (first.Name, first.CompanyName) = ("Blue Harbour", "Blue Harbour Ltd");
        await stores.UpdateAsync(first);
        await stores.InsertAsync(new Store { Name = "Red Harbour", CompanyName = "Red Harbour Ltd", DefaultLanguageId = first.DefaultLanguageId, DisplayOrder = 2 });
    }

    private async Task AddPlacesAsync()
    {
        await AddCountryAsync("Brazil", "BR", "BRA", ("São Paulo", "SP"), ("Rio de Janeiro", "RJ"));
        await AddCountryAsync("Germany", "DE", "DEU");
        await AddCountryAsync("Romania", "RO", "ROU", ("București", "B"), ("Cluj", "CJ"));
        await AddCountryAsync("Spain", "ES", "ESP");
        await AddCountryAsync("United Kingdom", "GB", "GBR");
        var unitedStates = (await countries.GetAllAsync(query => query.Where(country => country.TwoLetterIsoCode == "US")))[0];
        await AddStatesAsync(unitedStates.Id, ("California", "CA"), ("New York", "NY"), ("Texas", "TX"));
    }

    private async Task AddCountryAsync(string name, string two, string three, params (string Name, string Short)[] parts)
    {
        var country = new Country { Name = name, TwoLetterIsoCode = two, ThreeLetterIsoCode = three, Published = true, DisplayOrder = 100 };
        await countries.InsertAsync(country);
        await AddStatesAsync(country.Id, parts);
    }

    private async Task AddStatesAsync(int countryId, params (string Name, string Short)[] parts)
    {
        foreach (var (name, abbreviation) in parts)
            await states.InsertAsync(new StateProvince { CountryId = countryId, Name = name, Abbreviation = abbreviation, Published = true });
    }
}
