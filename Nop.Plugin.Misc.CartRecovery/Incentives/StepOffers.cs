using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <param name="Coupon">Null when the step offers nothing, or is to be sent without its offer.</param>
/// <param name="Refusal">Why the message must not leave now; a wait is tried again, a skip ends the step.</param>
/// <param name="Detail">A code for the touch's row, without personal data.</param>
internal sealed record StepOffer(Coupon? Coupon, Reason? Refusal = null, string Detail = "")
{
    public static StepOffer None { get; } = new(Coupon: null);
}

/// <summary>What a step's offer comes to for one person at the moment of sending.</summary>
internal sealed class StepOffers(IncentiveStore incentives, CouponIssuer coupons)
{
    public async Task<StepOffer> MakeAsync(int incentiveId, Episode episode, Recipient recipient, DateTime nowUtc)
    {
        if (await incentives.ByIdAsync(incentiveId) is not { } incentive)
            return StepOffer.None;

        return new StepOffer(await coupons.IssueAsync(incentive, episode, recipient, nowUtc));
    }
}
