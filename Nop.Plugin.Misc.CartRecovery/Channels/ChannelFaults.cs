using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;

namespace Nop.Plugin.Misc.CartRecovery.Channels;

/// <summary>A channel whose account, key or sender the provider refuses stops itself, so that no step is burnt on it, and tells the merchant once.</summary>
internal sealed class ChannelFaults(ChannelStandingStore standings, OwnerNotices owner, TimeProvider time)
{
    /// <summary>Never inside a transaction: losing the race for the unique key is an error of the database.</summary>
    public async Task RaiseAsync(Channel channel, int storeId, ChannelFault fault, string detail)
    {
        var standing = new ChannelStanding { Key = KeyOf(channel, storeId), FaultId = (int)fault, Detail = detail.Length > 400 ? detail[..400] : detail, SinceUtc = time.NowUtc() };
        if (await standings.TryAddAsync(standing))
            await owner.ChannelStoppedAsync(channel, storeId, fault, standing.Detail);
    }

    /// <summary>Null while it works.</summary>
    public Task<ChannelStanding?> OfAsync(Channel channel, int storeId) => standings.FindAsync(KeyOf(channel, storeId));

    /// <returns>True when it had stopped.</returns>
    public Task<bool> ClearAsync(Channel channel, int storeId) => standings.RemoveAsync(KeyOf(channel, storeId));

    /// <summary>The sentence that names the fault.</summary>
    public static string ResourceOf(ChannelFault fault) => $"{CartRecoveryDefaults.LocalePrefix}.Channels.Fault.{fault}";

    private static string KeyOf(Channel channel, int storeId) => FormattableString.Invariant($"{ChannelCodes.Of(channel)}:{storeId}");
}
