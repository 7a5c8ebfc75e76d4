using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Pages;

internal sealed class WebPushStates(WebPushReadiness readiness, VapidKeyStore store, PushSubscriptionStore subscriptions, ILocalizationService texts, IStoreContext stores, AdminTexts admin)
{
    /// <param name="workerUrl">Where the shop's own worker finds ours.</param>
    public async Task<WebPushState> OfAsync(int scope, string workerUrl)
    {
        // None in a shop that updated the plugin by its files alone, until it is saved here.
        var models = new List<WebPushKeyModel>();
        foreach (var key in (await store.AllAsync()).AsEnumerable().Reverse())
            models.Add(new WebPushKeyModel(key.PublicKey, await admin.TimeAsync(key.CreatedUtc), await subscriptions.CountOfKeyAsync(key.Id), IsCurrent: models.Count == 0));

        var problem = await readiness.ProblemAsync(scope > 0 ? scope : (await stores.GetCurrentStoreAsync()).Id);
        return new WebPushState(
            problem is null ? "" : await texts.GetResourceAsync(problem),
            $"importScripts(\"{workerUrl}\");",
            await subscriptions.CountAsync(scope),
            models);
    }
}
