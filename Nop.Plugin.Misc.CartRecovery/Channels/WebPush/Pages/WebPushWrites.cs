using System.Linq.Expressions;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Pages;

internal sealed class WebPushWrites(ISettingService settings, IStoreContext stores, ILocalizationService texts, VapidKeys keys)
{
    public async Task SaveAsync(WebPushModel model)
    {
        // Loaded, not made: what no page shows keeps its value.
        var scope = await stores.GetActiveStoreScopeConfigurationAsync();
        var stored = await settings.LoadSettingAsync<CartRecoveryWebPushSettings>(scope);
        Fill(stored, model);
        await SaveAsync(stored, model, scope);
        await settings.ClearCacheAsync();
        foreach (var locale in model.Locales)
        {
            await texts.SaveLocalizedSettingAsync(stored, own => own.Question, locale.LanguageId, locale.Question?.Trim() ?? "");
            await texts.SaveLocalizedSettingAsync(stored, own => own.AcceptText, locale.LanguageId, locale.AcceptText?.Trim() ?? "");
            await texts.SaveLocalizedSettingAsync(stored, own => own.LaterText, locale.LanguageId, locale.LaterText?.Trim() ?? "");
        }

        await keys.EnsureAsync();
    }

    private static void Fill(CartRecoveryWebPushSettings stored, WebPushModel model)
    {
        stored.Enabled = model.Enabled;
        stored.Question = model.Question?.Trim() ?? "";
        stored.AcceptText = model.AcceptText?.Trim() ?? "";
        stored.LaterText = model.LaterText?.Trim() ?? "";
        stored.OnProductPages = model.OnProductPages;
        stored.OnCartPage = model.OnCartPage;
        stored.OnOtherPages = model.OnOtherPages;
        stored.AskAgainDays = model.AskAgainDays;
        stored.WorkerPlaceId = model.WorkerPlaceId;
        stored.AllowedHosts = string.Join('\n', EndpointRule.Hosts(model.AllowedHosts ?? ""));
        stored.Subject = model.Subject?.Trim() ?? "";
    }

    private async Task SaveAsync(CartRecoveryWebPushSettings stored, WebPushModel model, int scope)
    {
        await OneAsync(own => own.Enabled, model.Enabled_OverrideForStore);
        await OneAsync(own => own.Question, model.Question_OverrideForStore);
        await OneAsync(own => own.AcceptText, model.AcceptText_OverrideForStore);
        await OneAsync(own => own.LaterText, model.LaterText_OverrideForStore);
        await OneAsync(own => own.OnProductPages, model.OnProductPages_OverrideForStore);
        await OneAsync(own => own.OnCartPage, model.OnCartPage_OverrideForStore);
        await OneAsync(own => own.OnOtherPages, model.OnOtherPages_OverrideForStore);
        await OneAsync(own => own.AskAgainDays, model.AskAgainDays_OverrideForStore);
        await OneAsync(own => own.WorkerPlaceId, model.WorkerPlaceId_OverrideForStore);
        await OneAsync(own => own.AllowedHosts, model.AllowedHosts_OverrideForStore);
        await OneAsync(own => own.Subject, model.Subject_OverrideForStore);

        Task OneAsync<T>(Expression<Func<CartRecoveryWebPushSettings, T>> setting, bool overridden) =>
            settings.SaveSettingOverridablePerStoreAsync(stored, setting, overridden, scope, clearCache: false);
    }
}
