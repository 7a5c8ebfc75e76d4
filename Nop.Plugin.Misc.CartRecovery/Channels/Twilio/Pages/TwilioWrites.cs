using System.Linq.Expressions;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Configuration;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Pages;

internal sealed class TwilioWrites(ISettingService settings, IStoreContext context, IStoreService stores, TwilioAccounts accounts, ChannelFaults faults)
{
    public async Task SaveAsync(TwilioModel model)
    {
        var scope = await context.GetActiveStoreScopeConfigurationAsync();
        var stored = await settings.LoadSettingAsync<CartRecoveryTwilioSettings>(scope);
        Fill(stored, model, isStore: scope > 0);
        await SaveAsync(stored, model, scope);
        if (scope == 0)
        {
            stored.SkipNorthAmericanWhatsApp = model.SkipNorthAmericanWhatsApp;
            await settings.SaveSettingAsync(stored, own => own.SkipNorthAmericanWhatsApp, clearCache: false);
        }

        await settings.ClearCacheAsync();
        await TryAgainAsync(scope);
    }

    private async Task SaveAsync(CartRecoveryTwilioSettings stored, TwilioModel model, int scope)
    {
        await OneAsync(own => own.AccountSid, model.AccountSid_OverrideForStore);
        await OneAsync(own => own.AuthToken, model.AuthToken_OverrideForStore);
        await OneAsync(own => own.ApiKeySid, model.ApiKeySid_OverrideForStore);
        await OneAsync(own => own.ApiKeySecret, model.ApiKeySecret_OverrideForStore);
        await OneAsync(own => own.SmsFrom, model.SmsFrom_OverrideForStore);
        await OneAsync(own => own.SmsServiceSid, model.SmsServiceSid_OverrideForStore);
        await OneAsync(own => own.WhatsAppFrom, model.WhatsAppFrom_OverrideForStore);
        await OneAsync(own => own.WhatsAppServiceSid, model.WhatsAppServiceSid_OverrideForStore);
        await OneAsync(own => own.Region, model.Region_OverrideForStore);
        await OneAsync(own => own.Edge, model.Edge_OverrideForStore);
        await OneAsync(own => own.PublicUrl, model.PublicUrl_OverrideForStore);
        await OneAsync(own => own.MessagesPerSecond, model.MessagesPerSecond_OverrideForStore);
        await OneAsync(own => own.UnknownOutcomeId, model.UnknownOutcomeId_OverrideForStore);

        Task OneAsync<T>(Expression<Func<CartRecoveryTwilioSettings, T>> setting, bool overridden) =>
            settings.SaveSettingOverridablePerStoreAsync(stored, setting, overridden, scope, clearCache: false);
    }

    /// <param name="isStore">The page of one store leaves empty what it does not override.</param>
    private void Fill(CartRecoveryTwilioSettings stored, TwilioModel model, bool isStore)
    {
        stored.AccountSid = Text(model.AccountSid);
        stored.AuthToken = Secret(stored.AuthToken, model.AuthToken, kept: isStore || stored.AccountSid.Length > 0);
        stored.ApiKeySid = Text(model.ApiKeySid);
        stored.ApiKeySecret = Secret(stored.ApiKeySecret, model.ApiKeySecret, kept: isStore || stored.ApiKeySid.Length > 0);
        stored.SmsFrom = Text(model.SmsFrom);
        stored.SmsServiceSid = Text(model.SmsServiceSid);
        stored.WhatsAppFrom = TwilioForm.Read(Text(model.WhatsAppFrom)).Number;
        stored.WhatsAppServiceSid = Text(model.WhatsAppServiceSid);
        stored.Region = Text(model.Region);
        stored.Edge = Text(model.Edge);
        stored.PublicUrl = Text(model.PublicUrl).TrimEnd('/');
        stored.MessagesPerSecond = model.MessagesPerSecond;
        stored.UnknownOutcomeId = model.UnknownOutcomeId;
    }

    /// <summary>What stopped a channel may be mended now; if not, its next message stops it again.</summary>
    private async Task TryAgainAsync(int scope)
    {
        foreach (var store in (await stores.GetAllStoresAsync()).Where(store => scope is 0 || scope == store.Id))
        {
            await faults.ClearAsync(Channel.Sms, store.Id);
            await faults.ClearAsync(Channel.WhatsApp, store.Id);
        }
    }

    /// <param name="kept">Whether whom it belongs to is still there.</param>
    private string Secret(string stored, string? typed, bool kept) => !string.IsNullOrWhiteSpace(typed) ? accounts.Encrypted(typed.Trim()) : kept ? stored : "";

    private static string Text(string? value) => value?.Trim() ?? "";
}
