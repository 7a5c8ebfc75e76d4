using System.Linq.Expressions;
using Nop.Core;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Pages;

internal sealed class OnSiteModelFactory(ISettingService settings, IStoreContext stores, ILanguageService languages, ILocalizationService texts)
{
    public async Task<OnSiteModel> PrepareAsync()
    {
        var scope = await stores.GetActiveStoreScopeConfigurationAsync();
        var stored = await settings.LoadSettingAsync<CartRecoveryOnSiteSettings>(scope);
        var model = Of(stored) with { ActiveStoreScopeConfiguration = scope };
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
        {
            model.Locales.Add(new OnSiteLocaleModel
            {
                LanguageId = language.Id,
                ButtonText = await OwnAsync(own => own.ButtonText, language.Id),
                DismissText = await OwnAsync(own => own.DismissText, language.Id),
            });
        }

        if (scope > 0)
            await OverridesAsync(model, stored, scope);
        return model;

        Task<string> OwnAsync(Expression<Func<CartRecoveryOnSiteSettings, string>> setting, int languageId) =>
            texts.GetLocalizedSettingAsync(stored, setting, languageId, 0, returnDefaultValue: false, ensureTwoPublishedLanguages: false);
    }

    private static OnSiteModel Of(CartRecoveryOnSiteSettings stored) => new()
    {
        ModeId = (int)stored.Mode,
        ButtonText = stored.ButtonText,
        DismissText = stored.DismissText,
        OnHomePage = stored.OnHomePage,
        OnProductPages = stored.OnProductPages,
        OnCartPage = stored.OnCartPage,
        OnOtherPages = stored.OnOtherPages,
        MinutesAway = stored.MinutesAway,
    };

    private async Task OverridesAsync(OnSiteModel model, CartRecoveryOnSiteSettings stored, int scope)
    {
        model.ModeId_OverrideForStore = await HasAsync(own => own.ModeId);
        model.ButtonText_OverrideForStore = await HasAsync(own => own.ButtonText);
        model.DismissText_OverrideForStore = await HasAsync(own => own.DismissText);
        model.OnHomePage_OverrideForStore = await HasAsync(own => own.OnHomePage);
        model.OnProductPages_OverrideForStore = await HasAsync(own => own.OnProductPages);
        model.OnCartPage_OverrideForStore = await HasAsync(own => own.OnCartPage);
        model.OnOtherPages_OverrideForStore = await HasAsync(own => own.OnOtherPages);
        model.MinutesAway_OverrideForStore = await HasAsync(own => own.MinutesAway);

        Task<bool> HasAsync<T>(Expression<Func<CartRecoveryOnSiteSettings, T>> setting) => settings.SettingExistsAsync(stored, setting, scope);
    }
}
