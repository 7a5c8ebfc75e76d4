namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>Who has just bought with one of our coupons is left alone, so that nobody learns to wait for the next.</summary>
public static class QuietAfterCoupon
{
    public static Reason? Check(DateTime? lastCouponUsedUtc, DateTime dueUtc, TimeSpan quiet) =>
        lastCouponUsedUtc is { } used && dueUtc - used < quiet ? Reason.QuietAfterCoupon : null;
}
