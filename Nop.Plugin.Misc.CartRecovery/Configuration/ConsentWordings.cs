using System.Linq.Expressions;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

/// <summary>The words at checkout, by channel and language.</summary>
internal sealed class ConsentWordings(ILocalizationService texts)
{
    public async Task<ConfigurationLocaleModel> OfAsync(CartRecoverySettings stored, int languageId) => new()
    {
        LanguageId = languageId,
        ConsentWording = await OwnAsync(stored, own => own.ConsentWording, languageId),
        ConsentWordingSms = await OwnAsync(stored, own => own.ConsentWordingSms, languageId),
        ConsentWordingWhatsApp = await OwnAsync(stored, own => own.ConsentWordingWhatsApp, languageId),
    };

    public async Task SaveAsync(CartRecoverySettings stored, IEnumerable<ConfigurationLocaleModel> locales)
    {
        foreach (var locale in locales)
        {
            await texts.SaveLocalizedSettingAsync(stored, own => own.ConsentWording, locale.LanguageId, locale.ConsentWording ?? "");
            await texts.SaveLocalizedSettingAsync(stored, own => own.ConsentWordingSms, locale.LanguageId, locale.ConsentWordingSms ?? "");
            await texts.SaveLocalizedSettingAsync(stored, own => own.ConsentWordingWhatsApp, locale.LanguageId, locale.ConsentWordingWhatsApp ?? "");
        }
    }

    /// <summary>A field that a store's page has switched off arrives empty, and says nothing.</summary>
    public async Task<bool> AreNewAsync(ConfigurationModel model, CartRecoverySettings stored, int scope)
    {
        if (IsNew(model.ConsentWording, stored.ConsentWording, scope == 0 || model.ConsentWording_OverrideForStore)
            || IsNew(model.Consent.WordingSms, stored.ConsentWordingSms, scope == 0 || model.Consent.WordingSms_OverrideForStore)
            || IsNew(model.Consent.WordingWhatsApp, stored.ConsentWordingWhatsApp, scope == 0 || model.Consent.WordingWhatsApp_OverrideForStore))
            return true;

        foreach (var locale in model.Locales)
        {
            if (Words(locale) != Words(await OfAsync(stored, locale.LanguageId)))
                return true;
        }

        return false;
    }

    private static bool IsNew(string? sent, string stored, bool isSent) => isSent && (sent?.Trim() ?? "") != stored;

    private static (string, string, string) Words(ConfigurationLocaleModel locale) =>
        (locale.ConsentWording?.Trim() ?? "", locale.ConsentWordingSms?.Trim() ?? "", locale.ConsentWordingWhatsApp?.Trim() ?? "");

    private Task<string> OwnAsync(CartRecoverySettings stored, Expression<Func<CartRecoverySettings, string>> words, int languageId) =>
        texts.GetLocalizedSettingAsync(stored, words, languageId, 0, returnDefaultValue: false, ensureTwoPublishedLanguages: false);
}
