namespace Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

public enum CouponState
{
    /// <summary>Of a file that is not live yet.</summary>
    Staged = 2,

    /// <summary>In a pool, nobody's yet.</summary>
    Pooled = 5,

    /// <summary>Nobody's: a static code by which each person's own row is found.</summary>
    Shared = 7,

    Live = 10,
    Reserved = 20,
    Used = 30,
    Revoked = 40,
}

/// <summary>What a coupon answers to somebody who brings it.</summary>
public enum CouponAnswer
{
    Valid = 0,
    Expired = 10,
    Used = 20,
    Revoked = 30,

    /// <summary>An order of somebody else is being placed with it.</summary>
    HeldByAnother = 40,

    /// <summary>Nobody was given it yet, so nobody can have it by right.</summary>
    NotGiven = 50,

    /// <summary>One code for all, and it was not sent to this visitor as far as the shop knows him.</summary>
    SentOnly = 52,

    /// <summary>The offer is for its recipient only, and this is known to be somebody else.</summary>
    NotYours = 55,
    BelowMinimum = 60,
}

public sealed record CouponFacts(CouponState State, DateTime ExpiresUtc, int ReservedByCustomerId, DateTime? ReservedUntilUtc);

public static class CouponRule
{
    /// <summary>A reservation outlives a crash by this much at most; long enough for a slow payment.</summary>
    public static readonly TimeSpan Reservation = TimeSpan.FromMinutes(5);

    public static bool IsUnredeemed(CouponState state) => state is CouponState.Live or CouponState.Reserved;

    /// <summary>The moment of expiry no longer counts; a reservation ends at its moment.</summary>
    public static CouponAnswer For(CouponFacts coupon, int customerId, DateTime nowUtc) => coupon.State switch
    {
        CouponState.Staged or CouponState.Pooled => CouponAnswer.NotGiven,
        CouponState.Shared => CouponAnswer.SentOnly,
        CouponState.Used => CouponAnswer.Used,
        CouponState.Revoked => CouponAnswer.Revoked,
        _ when coupon.ExpiresUtc <= nowUtc => CouponAnswer.Expired,
        CouponState.Reserved when IsReserved(coupon, nowUtc) && coupon.ReservedByCustomerId != customerId => CouponAnswer.HeldByAnother,
        _ => CouponAnswer.Valid,
    };

    /// <summary>A code below its minimum stays with the cart, which may still grow.</summary>
    public static bool MayWork(CouponAnswer answer) => answer is CouponAnswer.Valid or CouponAnswer.BelowMinimum;

    public static bool IsReserved(CouponFacts coupon, DateTime nowUtc) => coupon.State == CouponState.Reserved && coupon.ReservedUntilUtc > nowUtc;
}
