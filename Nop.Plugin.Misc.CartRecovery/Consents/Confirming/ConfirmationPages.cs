using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

internal sealed class ConfirmationPages(IStoreContext storeContext, MailViews views, ILocalizationService localization)
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Consents.Confirm.Page.";

    public Task<ConfirmationPage> ForAsync(ConfirmationVisit visit, bool isDone) =>
        PageAsync(visit.Requests[0].LanguageId, isDone ? "Done" : "Question", visit.Words, asks: !isDone);

    /// <summary>The same for every token that opens nothing.</summary>
    public Task<ConfirmationPage> WithoutChoiceAsync(string key) => PageAsync(0, key, [], asks: false);

    private async Task<ConfirmationPage> PageAsync(int languageId, string key, IReadOnlyList<string> words, bool asks)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        var language = await views.LanguageAsync(store, languageId);
        var name = await localization.GetLocalizedAsync(store, entity => entity.Name, language.Id);
        return new ConfirmationPage(
            language.LanguageCulture,
            language.Rtl,
            name,
            store.Url,
            await TextAsync("Title"),
            string.Format(CultureInfo.InvariantCulture, await TextAsync(key), name),
            words,
            asks,
            await TextAsync("Button"),
            await TextAsync("Back"));

        Task<string> TextAsync(string text) => localization.GetResourceAsync(Prefix + text, language.Id);
    }
}
