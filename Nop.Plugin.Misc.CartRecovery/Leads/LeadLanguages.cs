using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>The language to answer in: the person's own, else the store's.</summary>
internal sealed class LeadLanguages(ILanguageService languages, IStoreService stores)
{
    /// <summary>0 where a shop has no language at all.</summary>
    public async Task<int> OfAsync(Recipient person, int storeId)
    {
        if (person.LanguageId > 0)
            return person.LanguageId;

        var store = await stores.GetStoreByIdAsync(storeId);
        var published = await languages.GetAllLanguagesAsync(storeId: storeId);
        return (published.FirstOrDefault(language => language.Id == store?.DefaultLanguageId) ?? published.FirstOrDefault())?.Id ?? 0;
    }
}
