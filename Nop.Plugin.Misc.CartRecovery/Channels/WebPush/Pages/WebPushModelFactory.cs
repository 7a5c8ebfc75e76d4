using System.Linq.Expressions;
using Nop.Core;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Pages;

internal sealed class WebPushModelFactory(ISettingService settings, IStoreContext stores, ILanguageService languages, ILocalizationService texts)
{
    public async Task<WebPushModel> PrepareAsync()
    {
        var scope = await stores.GetActiveStoreScopeConfigurationAsync();
        var stored = await settings.LoadSettingAsync<CartRecoveryWebPushSettings>(scope);
        var model = Of(stored) with { ActiveStoreScopeConfiguration = scope };
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
        {
            model.Locales.Add(new WebPushLocaleModel
            {
                LanguageId = language.Id,
                Question = await OwnAsync(own => own.Question, language.Id),
                AcceptText = await OwnAsync(own => own.AcceptText, language.Id),
                LaterText = await OwnAsync(own => own.LaterText, language.Id),
            });
        }

        if (scope > 0)
            await OverridesAsync(model, stored, scope);
        return model;

        Task<string> OwnAsync(Expression<Func<CartRecoveryWebPushSettings, string>> setting, int languageId) =>
            texts.GetLocalizedSettingAsync(stored, setting, languageId, 0, returnDefaultValue: false, ensureTwoPublishedLanguages: false);
    }

    private static WebPushModel Of(CartRecoveryWebPushSettings stored) => new()
    {
        Enabled = stored.Enabled,
        Question = stored.Question,
        AcceptText = stored.AcceptText,
        LaterText = stored.LaterText,
        OnProductPages = stored.OnProductPages,
        OnCartPage = stored.OnCartPage,
        OnOtherPages = stored.OnOtherPages,
        AskAgainDays = stored.AskAgainDays,
        WorkerPlaceId = stored.WorkerPlaceId,
        AllowedHosts = stored.AllowedHosts,
        Subject = stored.Subject,
    };

    private async Task OverridesAsync(WebPushModel model, CartRecoveryWebPushSettings stored, int scope)
    {
        model.Enabled_OverrideForStore = await HasAsync(own => own.Enabled);
        model.Question_OverrideForStore = await HasAsync(own => own.Question);
        model.AcceptText_OverrideForStore = await HasAsync(own => own.AcceptText);
        model.LaterText_OverrideForStore = await HasAsync(own => own.LaterText);
        model.OnProductPages_OverrideForStore = await HasAsync(own => own.OnProductPages);
        model.OnCartPage_OverrideForStore = await HasAsync(own => own.OnCartPage);
        model.OnOtherPages_OverrideForStore = await HasAsync(own => own.OnOtherPages);
        model.AskAgainDays_OverrideForStore = await HasAsync(own => own.AskAgainDays);
        model.WorkerPlaceId_OverrideForStore = await HasAsync(own => own.WorkerPlaceId);
        model.AllowedHosts_OverrideForStore = await HasAsync(own => own.AllowedHosts);
        model.Subject_OverrideForStore = await HasAsync(own => own.Subject);

        Task<bool> HasAsync<T>(Expression<Func<CartRecoveryWebPushSettings, T>> setting) => settings.SettingExistsAsync(stored, setting, scope);
    }
}
