using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Words of the page, in the recipient's language and under the name of the store whose address was called.</summary>
internal sealed class PreferencePages(IStoreContext storeContext, MailViews views, ILocalizationService localization, Refusals refusals)
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Consents.Page.";
    private static readonly string[] Keys = ["Question", "Email", "Keep", "Stop", "Save", "StateOn", "StateOff", "Back"];

    public async Task<int> StoreIdAsync() => (await storeContext.GetCurrentStoreAsync()).Id;

    /// <param name="notice">Key of what has just happened, or empty.</param>
    public async Task<PreferencePage> ForAsync(Recipient recipient, string notice)
    {
        var (store, language) = await PlaceAsync(recipient.LanguageId);
        var intro = string.Format(CultureInfo.InvariantCulture, await TextAsync("Intro", language), await NameAsync(store, language), MailAddress.Masked(recipient.Email));
        var receives = await refusals.ReceivesAsync(recipient, Channel.Email, store.Id);
        return await PageAsync(store, language, intro, notice.Length == 0 ? "" : await TextAsync(notice, language), receives);
    }

    /// <summary>Says nothing that would tell a known address from an unknown one.</summary>
    public async Task<PreferencePage> WithoutChoiceAsync(string key)
    {
        var (store, language) = await PlaceAsync(0);
        return await PageAsync(store, language, await TextAsync(key, language), "", null);
    }

    /// <summary>The words beside the choice, kept with the consent as what the person saw.</summary>
    public async Task<(string Wording, int LanguageId)> WordingAsync(Recipient recipient, bool receives)
    {
        var (_, language) = await PlaceAsync(recipient.LanguageId);
        return ($"{await TextAsync("Email", language)}: {await TextAsync(receives ? "Keep" : "Stop", language)}", language.Id);
    }

    private async Task<PreferencePage> PageAsync(Store store, Language language, string intro, string notice, bool? receives)
    {
        var texts = new Dictionary<string, string>();
        foreach (var key in Keys)
            texts[key] = await TextAsync(key, language);
        return new PreferencePage(
            language.LanguageCulture,
            language.Rtl,
            await NameAsync(store, language),
            store.Url,
            await TextAsync("Title", language),
            intro,
            notice,
            receives,
            texts);
    }

    private async Task<(Store Store, Language Language)> PlaceAsync(int languageId)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        return (store, await views.LanguageAsync(store, languageId));
    }

    private async Task<string> NameAsync(Store store, Language language) => await localization.GetLocalizedAsync(store, entity => entity.Name, language.Id);

    private Task<string> TextAsync(string key, Language language) => localization.GetResourceAsync(Prefix + key, language.Id);
}
