namespace Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

/// <summary>What the shop allows one person and one cart; 0 switches a rule off.</summary>
/// <param name="Days">One offer to a person in so many days.</param>
/// <param name="LastOrders">Of so many last orders…</param>
/// <param name="MostWithOffer">…at most so many may have used an offer.</param>
/// <param name="KeepsCosts">Nothing is sold below what it cost.</param>
public sealed record GuardPolicy(int Days, int LastOrders, int MostWithOffer, bool KeepsCosts);

/// <summary>What is known of the person and the cart when an offer is about to be made.</summary>
/// <param name="LastGrantUtc">Of an offer to the same person for another cart.</param>
/// <param name="Orders">The last ones, newest first: whether each used an offer of ours.</param>
/// <param name="Promised">What the offer takes off this cart; primary store currency.</param>
/// <param name="Cart">What the whole cart is worth.</param>
/// <param name="Costed">The part of it whose cost the shop knows…</param>
/// <param name="Costs">…and that cost.</param>
public sealed record GuardFacts(DateTime? LastGrantUtc, IReadOnlyList<bool> Orders, decimal Promised, decimal Cart, decimal Costed, decimal Costs);

/// <summary>Whether an offer is made at all. Who abandons carts for the coupon gets one in a while, not each time.</summary>
public static class AbuseGuard
{
    public static Reason? Check(GuardFacts facts, GuardPolicy policy, DateTime nowUtc)
    {
        if (policy.Days > 0 && facts.LastGrantUtc > nowUtc.AddDays(-policy.Days))
            return Reason.OfferedRecently;
        if (policy.LastOrders > 0 && facts.Orders.Take(policy.LastOrders).Count(used => used) > policy.MostWithOffer)
            return Reason.OffersUsedOften;
        return policy.KeepsCosts && IsBelowCost(facts) ? Reason.OfferBelowCost : null;
    }

    /// <summary>The discount spreads over the cart by value; a cart without known costs is no reason to refuse.</summary>
    private static bool IsBelowCost(GuardFacts facts)
    {
        if (facts.Costs <= 0m || facts.Promised <= 0m)
            return false;
        var share = facts.Cart > 0m ? facts.Promised * facts.Costed / facts.Cart : facts.Promised;
        return facts.Costed - share < facts.Costs;
    }
}
