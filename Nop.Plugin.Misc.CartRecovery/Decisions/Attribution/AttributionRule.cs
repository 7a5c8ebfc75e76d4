namespace Nop.Plugin.Misc.CartRecovery.Decisions.Attribution;

/// <summary>A click that a human made on the link of a touch.</summary>
public readonly record struct HumanClick(int TouchId, DateTime ClickedUtc);

/// <param name="TouchId">The touch credited; 0 when the order owes nothing to any.</param>
public readonly record struct Credit(int TouchId, bool ClickedThenBought, bool CouponUsed);

/// <summary>What an order is credited to. The two figures are found apart and never mixed; of two touches the one clicked last is named.</summary>
public static class AttributionRule
{
    /// <param name="window">A click exactly that old still counts; one after the order never does.</param>
    /// <param name="couponTouchId">The touch that brought the coupon used in this order; null when none of ours was used.</param>
    public static Credit For(DateTime orderedUtc, IEnumerable<HumanClick> clicks, TimeSpan window, int? couponTouchId)
    {
        var last = clicks
            .Where(click => click.TouchId != 0 && click.ClickedUtc <= orderedUtc && orderedUtc - click.ClickedUtc <= window)
            .OrderByDescending(click => click.ClickedUtc)
            .ThenByDescending(click => click.TouchId)
            .FirstOrDefault();
        var clicked = last.TouchId != 0;
        return new Credit(clicked ? last.TouchId : couponTouchId ?? 0, clicked, couponTouchId is not null);
    }
}
