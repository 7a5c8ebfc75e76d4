using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Pages;

/// <summary>A push to the very browser that the merchant sits before, by the whole way a shopper's takes. Nothing of it is kept.</summary>
internal sealed class PushTrial(PushComposer composer, PushWords words, PushClient client, VapidKeyStore keys, ISettingService settings, ILocalizationService texts, IStoreService stores)
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".WebPush.Trial.";

    public async Task<ChannelTestResult> RunAsync(PushForm form, int storeId, int languageId)
    {
        var push = await settings.LoadSettingAsync<CartRecoveryWebPushSettings>(storeId);
        if (!form.IsAcceptable || EndpointRule.Allowed(form.Endpoint, push.AllowedHosts, push.AllowLoopback) is not { } endpoint)
            return new ChannelTestResult(Prefix + "HostNotAllowed", false, Uri.TryCreate(form.Endpoint, UriKind.Absolute, out var other) ? other.Host : "");
        if ((await keys.AllAsync()).LastOrDefault(key => key.PublicKey == form.Key) is not { } key)
            return new ChannelTestResult(Prefix + "OldKey", false);

        var store = await stores.GetStoreByIdAsync(storeId) ?? (await stores.GetAllStoresAsync())[0];
        var payload = await words.PayloadAsync(store.Name, await texts.GetResourceAsync(Prefix + "Body", languageId), "", store.Url, "cart-recovery-trial", languageId);
        var device = new PushSubscription { Endpoint = form.Endpoint!, Host = endpoint.Host, P256dh = form.P256dh!, Auth = form.Auth!, VapidKeyId = key.Id, StoreId = store.Id };
        var message = await composer.ForAsync([device], store.Id, payload, PushTopic.Of(store.Id, 0), TimeSpan.FromMinutes(10));
        return message.Requests.Count == 0 ? new ChannelTestResult(WebPushReadiness.KeysProblem, false) : Told(await client.SendAsync(message.Requests[0]));
    }

    private static ChannelTestResult Told(PushAnswer answer) => new(Prefix + answer.Fate, answer.Fate == PushFate.Accepted, answer.Detail);
}
