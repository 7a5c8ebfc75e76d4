using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

public enum IncentiveKind
{
    Percentage = 1,
    Amount = 2,
    FreeShipping = 3,
}

/// <summary>The offer a step makes. Every coupon of it resolves to one platform discount, the master.</summary>
public sealed class Incentive : BaseEntity
{
    public int CampaignId { get; set; }
    public int KindId { get; set; }
    public decimal Percentage { get; set; }

    /// <summary>Primary store currency; for a percentage its cap, 0 for none.</summary>
    public decimal Amount { get; set; }

    /// <summary>Hours from sending.</summary>
    public int ValidHours { get; set; } = 48;

    public int MasterDiscountId { get; set; }

    /// <summary>Whoever brings the code must not be known under another address than its recipient's; otherwise it is good for anybody who has it.</summary>
    public bool RecipientOnly { get; set; }

    /// <summary>When the code would not work on the recipient's cart, the message leaves without it instead of not at all.</summary>
    public bool SendsWithoutCoupon { get; set; }

    public IncentiveKind Kind
    {
        get => (IncentiveKind)KindId;
        set => KindId = (int)value;
    }
}
