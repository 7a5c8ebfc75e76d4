using System.Linq.Expressions;
using Nop.Core;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

internal sealed class ReplyModelFactory(ISettingService settings, IStoreContext stores, ILanguageService languages, ILocalizationService texts)
{
    public async Task<ReplyModel> PrepareAsync()
    {
        var scope = await stores.GetActiveStoreScopeConfigurationAsync();
        var stored = await settings.LoadSettingAsync<CartRecoveryReplySettings>(scope);
        var model = Of(stored) with { ActiveStoreScopeConfiguration = scope };
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
        {
            model.Locales.Add(new ReplyLocaleModel
            {
                LanguageId = language.Id,
                StopWords = await texts.GetLocalizedSettingAsync(stored, own => own.StopWords, language.Id, 0, returnDefaultValue: false, ensureTwoPublishedLanguages: false),
                HelpWords = await texts.GetLocalizedSettingAsync(stored, own => own.HelpWords, language.Id, 0, returnDefaultValue: false, ensureTwoPublishedLanguages: false),
            });
        }

        return scope > 0 ? await WithOverridesAsync(model, stored, scope) : model;
    }

    private static ReplyModel Of(CartRecoveryReplySettings stored) => new()
    {
        PauseHours = stored.PauseHours,
        ConfirmStop = stored.ConfirmStop,
        StopWords = stored.StopWords,
        AnswerHelp = stored.AnswerHelp,
        HelpWords = stored.HelpWords,
    };

    private async Task<ReplyModel> WithOverridesAsync(ReplyModel model, CartRecoveryReplySettings stored, int scope)
    {
        return model with
        {
            PauseHours_OverrideForStore = await HasAsync(own => own.PauseHours),
            ConfirmStop_OverrideForStore = await HasAsync(own => own.ConfirmStop),
            StopWords_OverrideForStore = await HasAsync(own => own.StopWords),
            AnswerHelp_OverrideForStore = await HasAsync(own => own.AnswerHelp),
            HelpWords_OverrideForStore = await HasAsync(own => own.HelpWords),
        };

        Task<bool> HasAsync<T>(Expression<Func<CartRecoveryReplySettings, T>> setting) => settings.SettingExistsAsync(stored, setting, scope);
    }
}
