using System.Linq.Expressions;
using Nop.Core;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

internal sealed class ReplyWrites(ISettingService settings, IStoreContext stores, ILocalizationService texts)
{
    public async Task SaveAsync(ReplyModel model)
    {
        var scope = await stores.GetActiveStoreScopeConfigurationAsync();
        var stored = await settings.LoadSettingAsync<CartRecoveryReplySettings>(scope);
        Fill(stored, model);
        await OneAsync(own => own.PauseHours, model.PauseHours_OverrideForStore);
        await OneAsync(own => own.ConfirmStop, model.ConfirmStop_OverrideForStore);
        await OneAsync(own => own.StopWords, model.StopWords_OverrideForStore);
        await OneAsync(own => own.AnswerHelp, model.AnswerHelp_OverrideForStore);
        await OneAsync(own => own.HelpWords, model.HelpWords_OverrideForStore);
        await settings.ClearCacheAsync();
        foreach (var locale in model.Locales)
        {
            await texts.SaveLocalizedSettingAsync(stored, own => own.StopWords, locale.LanguageId, locale.StopWords?.Trim() ?? "");
            await texts.SaveLocalizedSettingAsync(stored, own => own.HelpWords, locale.LanguageId, locale.HelpWords?.Trim() ?? "");
        }

        Task OneAsync<T>(Expression<Func<CartRecoveryReplySettings, T>> setting, bool overridden) =>
            settings.SaveSettingOverridablePerStoreAsync(stored, setting, overridden, scope, clearCache: false);
    }

    private static void Fill(CartRecoveryReplySettings stored, ReplyModel model)
    {
        stored.PauseHours = model.PauseHours;
        stored.ConfirmStop = model.ConfirmStop;
        stored.StopWords = model.StopWords?.Trim() ?? "";
        stored.AnswerHelp = model.AnswerHelp;
        stored.HelpWords = model.HelpWords?.Trim() ?? "";
    }
}
