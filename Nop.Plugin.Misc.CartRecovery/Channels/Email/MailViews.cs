using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Core.Domain.Tax;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

internal sealed class MailViews(
    IStoreService stores,
    ILanguageService languages,
    ICurrencyService currencies,
    ICustomerService customers,
    CurrencySettings currencySettings)
{
    public async Task<MailView> ForAsync(Episode episode, Recipient recipient)
    {
        var store = await stores.GetStoreByIdAsync(episode.StoreId) ?? (await stores.GetAllStoresAsync())[0];
        var shopper = await customers.GetCustomerByIdAsync(episode.CustomerId) is { Deleted: false } alive ? alive : null;
        return new MailView(
            store,
            await LanguageAsync(store, episode.LanguageId, recipient.LanguageId),
            await CurrencyAsync(episode.CurrencyId),
            shopper ?? await customers.GetOrCreateBackgroundTaskUserAsync(),
            shopper is not null,
            episode.TaxDisplayTypeId == (int)TaxDisplayType.IncludingTax);
    }

    /// <summary>The first of the wanted languages that the store still speaks, else the store's own.</summary>
    public async Task<Language> LanguageAsync(Store store, params int[] wanted)
    {
        var spoken = await languages.GetAllLanguagesAsync(storeId: store.Id);
        return wanted.Append(store.DefaultLanguageId).Select(id => spoken.FirstOrDefault(language => language.Id == id)).FirstOrDefault(language => language is not null)
            ?? spoken.FirstOrDefault()
            ?? (await languages.GetAllLanguagesAsync(showHidden: true))[0];
    }

    private async Task<Currency> CurrencyAsync(int currencyId) =>
        await currencies.GetCurrencyByIdAsync(currencyId) is { Published: true } shown
            ? shown
            : await currencies.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId);
}
