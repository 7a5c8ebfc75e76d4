using System.Linq.Expressions;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Storefront;

/// <summary>The words on the buttons: the merchant's own, else ours.</summary>
internal sealed class OnSiteWords(ILocalizationService texts, ILanguageService languages)
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".OnSite.Box.";

    public Task<string> ButtonAsync(CartRecoveryOnSiteSettings settings, int languageId, int storeId) => OfAsync(settings, own => own.ButtonText, "Button", languageId, storeId);

    public Task<string> DismissAsync(CartRecoveryOnSiteSettings settings, int languageId, int storeId) => OfAsync(settings, own => own.DismissText, "Dismiss", languageId, storeId);

    /// <summary>Of a text that may speak another language than the page around it.</summary>
    public async Task<(string Code, string Direction)> LanguageAsync(int languageId) =>
        await languages.GetLanguageByIdAsync(languageId) is { } language ? (language.LanguageCulture, language.Rtl ? "rtl" : "ltr") : ("", "auto");

    private async Task<string> OfAsync(CartRecoveryOnSiteSettings settings, Expression<Func<CartRecoveryOnSiteSettings, string>> setting, string key, int languageId, int storeId)
    {
        var own = await texts.GetLocalizedSettingAsync(settings, setting, languageId, storeId);
        return string.IsNullOrWhiteSpace(own) ? await texts.GetResourceAsync(Prefix + key, languageId) : own.Trim();
    }
}
