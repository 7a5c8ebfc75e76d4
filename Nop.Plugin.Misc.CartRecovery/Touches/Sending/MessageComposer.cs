using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Sending;

/// <summary>Everything a message needs besides its text: the code the step offers and the links of this one touch.</summary>
internal sealed class MessageComposer(
    EpisodeStore episodes,
    IncentiveStore incentives,
    CouponIssuer coupons,
    RestoreLinkIssuer restoreLinks,
    PreferenceLinkIssuer preferenceLinks)
{
    public async Task<TouchMessage> ComposeAsync(Touch claim, LoadedEpisode loaded, DateTime nowUtc)
    {
        var recipient = loaded.Recipient!;
        var step = loaded.Campaign!.Step(claim.StepNumber);
        var coupon = await incentives.ByIdAsync(step.IncentiveId) is { } incentive
            ? await coupons.IssueAsync(incentive, loaded.Episode, recipient, nowUtc)
            : null;
        return new TouchMessage(
            claim,
            loaded.Episode,
            await episodes.LinesAsync([claim.EpisodeId]),
            recipient,
            step,
            await restoreLinks.IssueAsync(claim.EpisodeId, recipient.Id, claim.Id, coupon?.Id ?? 0, claim.StoreId, claim.CampaignId),
            await preferenceLinks.IssueAsync(recipient.Id, claim.Id, claim.StoreId),
            coupon);
    }
}
