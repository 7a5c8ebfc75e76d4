using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;
using Nop.Plugin.Misc.CartRecovery.Reports.Replay;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Running;

/// <summary>What nobody waits for: orders whose announcement was lost, what has ended long ago, and what became of messages that have left. A bounded batch of each.</summary>
internal sealed class RunTidying(
    ConversionReconciliation conversions, CouponPurge coupons, RestoreLinkPurge links, EpisodePurge episodes, GrantSettlement grants, ReplayPurge replays, ChannelUpkeeps channels)
{
    public async Task RunAsync(DateTime nowUtc)
    {
        await channels.RunAsync();
        await conversions.RunAsync(nowUtc);
        await coupons.RunAsync(nowUtc);
        await grants.RunAsync(nowUtc);
        await links.RunAsync(nowUtc);
        await episodes.RunAsync(nowUtc);
        await replays.RunAsync(nowUtc);
    }
}
