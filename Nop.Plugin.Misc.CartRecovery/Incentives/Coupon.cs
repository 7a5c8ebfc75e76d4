using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>An issued code. Expiry is told by time, not by state.</summary>
public sealed class Coupon : BaseEntity
{
    /// <summary>What is looked up, unique: upper case, without blanks and dashes.</summary>
    public string Code { get; set; } = "";

    /// <summary>What is printed, where that is not <see cref="Code"/>: a pool's code as the merchant wrote it, or the offer's static one.</summary>
    public string Spelling { get; set; } = "";

    /// <summary>"incentive:recipient" for the one code a person holds of an offer, and unique then; "#code" once another took its place, and for tests.</summary>
    public string HolderKey { get; set; } = "";

    public int IncentiveId { get; set; }
    public int MasterDiscountId { get; set; }
    public int RecipientId { get; set; }
    public int EpisodeId { get; set; }

    /// <summary>The file that brought it; 0 for codes that we made.</summary>
    public int ImportId { get; set; }

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

    /// <summary>As messages and pages show it.</summary>
    internal string Printed => Spelling.Length > 0 ? Spelling : Code;

    internal bool IsTypedAs(string typed) => CouponCode.Key(typed) is { } key && (key == Code || key == CouponCode.Key(Spelling));

    /// <summary>The person was given a newer code of the same offer.</summary>
    internal bool IsSuperseded => HolderKey.StartsWith('#');

    internal CouponFacts Facts => new(State, ExpiresUtc.AsUtc(), ReservedByCustomerId, ReservedUntilUtc?.AsUtc());

    public static string HolderKeyFor(int incentiveId, int recipientId) => FormattableString.Invariant($"{incentiveId}:{recipientId}");
}
