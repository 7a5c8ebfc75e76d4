using System.Linq.Expressions;
using Nop.Core;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Pages;

internal sealed class OnSiteSettingWrites(ISettingService settings, IStoreContext stores, ILocalizationService texts)
{
    public async Task SaveAsync(OnSiteModel model)
    {
        var scope = await stores.GetActiveStoreScopeConfigurationAsync();
        var stored = await settings.LoadSettingAsync<CartRecoveryOnSiteSettings>(scope);
        Fill(stored, model);
        await SaveAsync(stored, model, scope);
        await settings.ClearCacheAsync();
        foreach (var locale in model.Locales)
        {
            await texts.SaveLocalizedSettingAsync(stored, own => own.ButtonText, locale.LanguageId, locale.ButtonText?.Trim() ?? "");
            await texts.SaveLocalizedSettingAsync(stored, own => own.DismissText, locale.LanguageId, locale.DismissText?.Trim() ?? "");
        }
    }

    private static void Fill(CartRecoveryOnSiteSettings stored, OnSiteModel model)
    {
        stored.ModeId = model.ModeId;
        stored.ButtonText = model.ButtonText?.Trim() ?? "";
        stored.DismissText = model.DismissText?.Trim() ?? "";
        stored.OnHomePage = model.OnHomePage;
        stored.OnProductPages = model.OnProductPages;
        stored.OnCartPage = model.OnCartPage;
        stored.OnOtherPages = model.OnOtherPages;
        stored.MinutesAway = model.MinutesAway;
    }

    private async Task SaveAsync(CartRecoveryOnSiteSettings stored, OnSiteModel model, int scope)
    {
        await OneAsync(own => own.ModeId, model.ModeId_OverrideForStore);
        await OneAsync(own => own.ButtonText, model.ButtonText_OverrideForStore);
        await OneAsync(own => own.DismissText, model.DismissText_OverrideForStore);
        await OneAsync(own => own.OnHomePage, model.OnHomePage_OverrideForStore);
        await OneAsync(own => own.OnProductPages, model.OnProductPages_OverrideForStore);
        await OneAsync(own => own.OnCartPage, model.OnCartPage_OverrideForStore);
        await OneAsync(own => own.OnOtherPages, model.OnOtherPages_OverrideForStore);
        await OneAsync(own => own.MinutesAway, model.MinutesAway_OverrideForStore);

        Task OneAsync<T>(Expression<Func<CartRecoveryOnSiteSettings, T>> setting, bool overridden) =>
            settings.SaveSettingOverridablePerStoreAsync(stored, setting, overridden, scope, clearCache: false);
    }
}
