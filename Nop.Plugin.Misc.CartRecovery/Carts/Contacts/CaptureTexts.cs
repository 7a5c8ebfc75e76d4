using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>The words a shopper sees where his address is taken down: the merchant's own, else ours.</summary>
internal sealed class CaptureTexts(CartRecoverySettings settings, ILocalizationService texts)
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Carts.Consent.";

    public async Task<string> WordingAsync(Channel channel, ConsentMode mode, int storeId, int languageId)
    {
        var own = await OwnAsync(channel, storeId, languageId);
        return string.IsNullOrWhiteSpace(own) ? await texts.GetResourceAsync(DefaultKey(channel, mode), languageId) : own.Trim();
    }

    /// <summary>Beside the box by which somebody who is only told may say no.</summary>
    public Task<string> RefusalAsync(Channel channel, int languageId) => texts.GetResourceAsync($"{Prefix}Refusal.{channel}", languageId);

    private Task<string> OwnAsync(Channel channel, int storeId, int languageId) => channel switch
    {
        Channel.Sms => texts.GetLocalizedSettingAsync(settings, words => words.ConsentWordingSms, languageId, storeId),
        Channel.WhatsApp => texts.GetLocalizedSettingAsync(settings, words => words.ConsentWordingWhatsApp, languageId, storeId),
        _ => texts.GetLocalizedSettingAsync(settings, words => words.ConsentWording, languageId, storeId),
    };

    private static string DefaultKey(Channel channel, ConsentMode mode) =>
        Prefix + (mode == ConsentMode.Strict ? "Box" : "Notice") + (channel == Channel.Email ? "" : "." + channel);
}
