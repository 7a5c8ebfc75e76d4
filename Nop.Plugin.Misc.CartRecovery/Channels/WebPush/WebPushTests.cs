using System.Net;
using System.Net.Sockets;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush;

/// <summary>What can be shown without a browser: the set-up, the key, and that the push services' names lead somewhere. The rest is a push to the merchant's own browser.</summary>
internal sealed class WebPushTests(WebPushReadiness readiness, VapidKeys keys, PushSubscriptionStore subscriptions, ISettingService settings) : IChannelTest
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".WebPush.Test.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Channel Kind => Channel.WebPush;

    public async Task<IReadOnlyList<ChannelTestResult>> RunAsync(int storeId)
    {
        var problem = await readiness.ProblemAsync(storeId);
        var key = await keys.CurrentAsync();
        return
        [
            new ChannelTestResult(problem ?? Prefix + "Ready", problem is null),
            new ChannelTestResult(Prefix + (key is not null && keys.Open(key) is not null ? "KeyGood" : "KeyBad"), key is not null && keys.Open(key) is not null),
            await NamesAsync(storeId),
            new ChannelTestResult(Prefix + "Browsers", true, FormattableString.Invariant($"{await subscriptions.CountAsync(storeId)}")),
        ];
    }

    /// <summary>Without calling anybody: whose names cannot be looked up from the server, or lead into its own network, cannot be sent to either.</summary>
    private async Task<ChannelTestResult> NamesAsync(int storeId)
    {
        var push = await settings.LoadSettingAsync<CartRecoveryWebPushSettings>(storeId);
        var names = EndpointRule.Hosts(push.AllowedHosts).Where(host => !host.StartsWith("*.", StringComparison.Ordinal)).ToList();
        var unknown = new List<string>();
        foreach (var name in names)
        {
            if (!await IsPublicAsync(name))
                unknown.Add(name);
        }

        return new ChannelTestResult(Prefix + (unknown.Count == 0 ? "NamesFound" : "NamesMissing"), unknown.Count == 0, string.Join(", ", unknown.Count == 0 ? names : unknown));
    }

    private static async Task<bool> IsPublicAsync(string name)
    {
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            var addresses = await Dns.GetHostAddressesAsync(name, limit.Token);
            return addresses.Length > 0 && addresses.All(PublicAddress.Is);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
