using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>The words a shopper sees where his address is taken down: the merchant's own, else ours.</summary>
internal sealed class CaptureTexts(CartRecoverySettings settings, ILocalizationService texts)
{
    public ConsentMode Mode => (ConsentMode)settings.ConsentModeId;

    public async Task<string> WordingAsync(int storeId, int languageId)
    {
        var own = await texts.GetLocalizedSettingAsync(settings, words => words.ConsentWording, languageId, storeId);
        return string.IsNullOrWhiteSpace(own) ? await texts.GetResourceAsync(DefaultKey, languageId) : own.Trim();
    }

    private string DefaultKey => $"{CartRecoveryDefaults.LocalePrefix}.Carts.Consent.{(Mode == ConsentMode.Strict ? "Box" : "Notice")}";
}
