using System.Linq.Expressions;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;

/// <param name="Question">Kept with the answer as what the person saw.</param>
public sealed record PushQuestion(string Question, string Accept, string Later);

/// <summary>The words of the question: the merchant's own, else ours.</summary>
internal sealed class PushTexts(ISettingService settings, ILocalizationService texts)
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".WebPush.Prompt.";

    public async Task<PushQuestion> QuestionAsync(int storeId, int languageId)
    {
        var push = await settings.LoadSettingAsync<CartRecoveryWebPushSettings>(storeId);
        return new PushQuestion(
            await OfAsync(push, own => own.Question, "Question"),
            await OfAsync(push, own => own.AcceptText, "Accept"),
            await OfAsync(push, own => own.LaterText, "Later"));

        async Task<string> OfAsync(CartRecoveryWebPushSettings of, Expression<Func<CartRecoveryWebPushSettings, string>> setting, string key)
        {
            var own = await texts.GetLocalizedSettingAsync(of, setting, languageId, storeId);
            return string.IsNullOrWhiteSpace(own) ? await texts.GetResourceAsync(Prefix + key, languageId) : own.Trim();
        }
    }
}
