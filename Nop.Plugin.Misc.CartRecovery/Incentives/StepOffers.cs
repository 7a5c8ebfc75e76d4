using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <param name="Coupon">Null when the step offers nothing, or is to be sent without its offer.</param>
/// <param name="Refusal">Why the message must not leave now; a wait is tried again, a skip ends the step.</param>
/// <param name="Detail">A code for the touch's row, without personal data.</param>
internal sealed record StepOffer(Coupon? Coupon, Reason? Refusal = null, string Detail = "")
{
    public static StepOffer None { get; } = new(Coupon: null);

    /// <summary>Why the message goes without its offer.</summary>
    public Reason? Withheld { get; private init; }

    /// <summary>The merchant's choice for codes that would not work: no message, or the message alone.</summary>
    public static StepOffer Without(Incentive incentive, CouponTrouble trouble) => Without(incentive, Reason.CouponInvalid, trouble.ToString());

    /// <summary>The same choice for offers that the person is not to have.</summary>
    public static StepOffer Without(Incentive incentive, Reason reason, string detail = "") =>
        incentive.SendsWithoutCoupon ? new StepOffer(null, Detail: detail) { Withheld = reason } : new StepOffer(null, reason, detail);
}

/// <summary>What a step's offer comes to for one person at the moment of sending.</summary>
internal sealed class StepOffers(IncentiveStore incentives, IncentiveHealth health, IncentiveMasters masters, CouponIssuer coupons, CouponLookup lookup, CouponTrial trial, OfferGuard guard)
{
    public async Task<StepOffer> MakeAsync(int incentiveId, Episode episode, Recipient recipient, DateTime nowUtc)
    {
        if (await incentives.ByIdAsync(incentiveId) is not { } incentive)
            return StepOffer.None;

        // Who still holds a pool's code is sent that one again, also when no other is left.
        if (await health.CauseAsync(incentive) is { } cause && cause != IncentiveCause.PoolDry)
            return new StepOffer(null, Reason.OfferNotReady, cause.ToString());
        if (await masters.EnsureAsync(incentive) is not { } master)
            return new StepOffer(null, Reason.OfferNotReady, nameof(IncentiveCause.DiscountMissing));
        if (await trial.OfferAsync(incentive, master, episode) is { } trouble)
            return StepOffer.Without(incentive, trouble);
        if (await guard.RefusalAsync(incentive, master, episode, recipient, nowUtc) is { } reason)
            return StepOffer.Without(incentive, reason);
        if (await coupons.IssueAsync(incentive, episode, recipient, nowUtc) is not { } coupon)
            return new StepOffer(null, Reason.NoCouponLeft);

        // A run serves many people from one scope; what it knew of a code may be of before it was issued.
        lookup.Forget();
        return await trial.CodeAsync(coupon.Code, episode) is { } refused ? StepOffer.Without(incentive, refused) : new StepOffer(coupon);
    }
}
