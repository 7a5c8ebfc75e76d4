using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

public enum CouponState
{
    Live = 10,
    Reserved = 20,
    Used = 30,
    Revoked = 40,
}

/// <summary>An issued code. Expiry is told by time, not by state.</summary>
public sealed class Coupon : BaseEntity
{
    /// <summary>Upper case from an unambiguous alphabet; unique.</summary>
    public string Code { get; set; } = "";

    public int IncentiveId { get; set; }
    public int MasterDiscountId { get; set; }
    public int RecipientId { get; set; }
    public int EpisodeId { get; set; }
    public int StateId { get; set; }
    public DateTime IssuedUtc { get; set; }
    public DateTime ExpiresUtc { get; set; }

    /// <summary>Compare-and-set goes by this, never by a date.</summary>
    public int Version { get; set; }

    public int ReservedByCustomerId { get; set; }
    public DateTime? ReservedUntilUtc { get; set; }
    public int OrderId { get; set; }
    public DateTime? UsedUtc { get; set; }

    /// <summary>A short-lived code of a test message: never counted.</summary>
    public bool IsTest { get; set; }

    public CouponState State
    {
        get => (CouponState)StateId;
        set => StateId = (int)value;
    }
}
