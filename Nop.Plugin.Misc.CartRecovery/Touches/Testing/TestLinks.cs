using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Testing;

/// <summary>Real links and a real, short-lived code, tied to no touch and no recipient.</summary>
internal sealed class TestLinks(IncentiveStore incentives, CouponIssuer coupons, RestoreLinkIssuer restoreLinks, PreferenceLinkIssuer preferenceLinks, TimeProvider time)
{
    public async Task<TouchMessage> ComposeAsync(Touch touch, CampaignStep step, Episode episode, IReadOnlyList<CartLine> lines, Recipient recipient)
    {
        var coupon = await incentives.ByIdAsync(step.IncentiveId) is { } incentive ? await coupons.IssueTestAsync(incentive, time.NowUtc()) : null;
        return new TouchMessage(
            touch,
            episode,
            lines,
            recipient,
            step,
            await restoreLinks.IssueAsync(episode.Id, recipientId: 0, touchId: 0, coupon?.Id ?? 0, episode.StoreId, touch.ChannelId > 0 ? LinkOrigin.TestBy(touch.Channel) : LinkOrigin.Test),
            await preferenceLinks.IssueAsync(recipientId: 0, touchId: 0, episode.StoreId),
            coupon);
    }
}
