using System.Linq.Expressions;
using System.Net;
using Nop.Core;
using Nop.Services.Configuration;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Pages;

internal sealed class TwilioModelFactory(ISettingService settings, IStoreContext context, IStoreService stores)
{
    public async Task<TwilioModel> PrepareAsync()
    {
        var scope = await context.GetActiveStoreScopeConfigurationAsync();
        var stored = await settings.LoadSettingAsync<CartRecoveryTwilioSettings>(scope);
        var model = Of(stored) with { ActiveStoreScopeConfiguration = scope };
        if (scope > 0)
            await OverridesAsync(model, stored, scope);
        return await WithAddressesAsync(model);
    }

    /// <summary>The page again with what was typed, after a mistake.</summary>
    public async Task<TwilioModel> AgainAsync(TwilioModel typed)
    {
        var fresh = await PrepareAsync();
        return typed with
        {
            ActiveStoreScopeConfiguration = fresh.ActiveStoreScopeConfiguration, AuthToken = null, ApiKeySecret = null, HasAuthToken = fresh.HasAuthToken, HasApiKeySecret = fresh.HasApiKeySecret, Addresses = fresh.Addresses,
        };
    }

    private static TwilioModel Of(CartRecoveryTwilioSettings stored) => new()
    {
        AccountSid = stored.AccountSid,
        HasAuthToken = stored.AuthToken.Length > 0,
        ApiKeySid = stored.ApiKeySid,
        HasApiKeySecret = stored.ApiKeySecret.Length > 0,
        SmsFrom = stored.SmsFrom,
        SmsServiceSid = stored.SmsServiceSid,
        WhatsAppFrom = stored.WhatsAppFrom,
        WhatsAppServiceSid = stored.WhatsAppServiceSid,
        Region = stored.Region,
        Edge = stored.Edge,
        PublicUrl = stored.PublicUrl,
        MessagesPerSecond = stored.MessagesPerSecond,
        UnknownOutcomeId = stored.UnknownOutcomeId,
        SkipNorthAmericanWhatsApp = stored.SkipNorthAmericanWhatsApp,
    };

    private async Task<TwilioModel> WithAddressesAsync(TwilioModel model)
    {
        List<TwilioAddresses> addresses = [];
        foreach (var store in (await stores.GetAllStoresAsync()).Where(store => model.ActiveStoreScopeConfiguration is 0 || model.ActiveStoreScopeConfiguration == store.Id))
        {
            var own = (await settings.LoadSettingAsync<CartRecoveryTwilioSettings>(store.Id)).PublicUrl;
            var address = (own.Length > 0 ? own : store.Url).TrimEnd('/');
            addresses.Add(new TwilioAddresses(store.Id, store.Name, $"{address}/{CartRecoveryDefaults.TwilioInboundPath}", $"{address}/{CartRecoveryDefaults.TwilioStatusPath}", IsPublic(address)));
        }

        return model with { Addresses = addresses };
    }

    /// <summary>What nobody outside can reach, Twilio cannot either.</summary>
    private static bool IsPublic(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && !url.IsLoopback && url.Host.Contains('.', StringComparison.Ordinal) && !(IPAddress.TryParse(url.Host, out var ip) && IsPrivate(ip.GetAddressBytes()));

    private static bool IsPrivate(byte[] ip) => ip is [10, ..] or [192, 168, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..];

    private async Task OverridesAsync(TwilioModel model, CartRecoveryTwilioSettings stored, int scope)
    {
        model.AccountSid_OverrideForStore = await HasAsync(own => own.AccountSid);
        model.AuthToken_OverrideForStore = await HasAsync(own => own.AuthToken);
        model.ApiKeySid_OverrideForStore = await HasAsync(own => own.ApiKeySid);
        model.ApiKeySecret_OverrideForStore = await HasAsync(own => own.ApiKeySecret);
        model.SmsFrom_OverrideForStore = await HasAsync(own => own.SmsFrom);
        model.SmsServiceSid_OverrideForStore = await HasAsync(own => own.SmsServiceSid);
        model.WhatsAppFrom_OverrideForStore = await HasAsync(own => own.WhatsAppFrom);
        model.WhatsAppServiceSid_OverrideForStore = await HasAsync(own => own.WhatsAppServiceSid);
        model.Region_OverrideForStore = await HasAsync(own => own.Region);
        model.Edge_OverrideForStore = await HasAsync(own => own.Edge);
        model.PublicUrl_OverrideForStore = await HasAsync(own => own.PublicUrl);
        model.MessagesPerSecond_OverrideForStore = await HasAsync(own => own.MessagesPerSecond);
        model.UnknownOutcomeId_OverrideForStore = await HasAsync(own => own.UnknownOutcomeId);

        Task<bool> HasAsync<T>(Expression<Func<CartRecoveryTwilioSettings, T>> setting) => settings.SettingExistsAsync(stored, setting, scope);
    }
}
