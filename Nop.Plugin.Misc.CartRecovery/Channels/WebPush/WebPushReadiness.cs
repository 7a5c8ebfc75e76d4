using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;
using Nop.Services.Configuration;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush;

/// <summary>The shop's side of web push: switched on, a key that can be opened, a secure address.</summary>
internal sealed class WebPushReadiness(ISettingService settings, VapidKeys keys, IStoreService stores)
{
    public const string KeysProblem = Problem + "Keys";

    private const string Problem = CartRecoveryDefaults.LocalePrefix + ".WebPush.Problem.";

    public async Task<string?> ProblemAsync(int storeId)
    {
        var push = await settings.LoadSettingAsync<CartRecoveryWebPushSettings>(storeId);
        if (!push.Enabled)
            return Problem + "Off";
        if (!EndpointRule.Hosts(push.AllowedHosts).Any(EndpointRule.IsPattern))
            return Problem + "NoHosts";
        if (!await IsSecureAsync(storeId))
            return Problem + "NotSecure";

        return await keys.CurrentAsync() is { } key && keys.Open(key) is not null ? null : KeysProblem;
    }

    /// <summary>Browsers give workers to secure pages only, and to those of this very machine.</summary>
    private async Task<bool> IsSecureAsync(int storeId) =>
        await stores.GetStoreByIdAsync(storeId) is not { } store || (Uri.TryCreate(store.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback));
}
