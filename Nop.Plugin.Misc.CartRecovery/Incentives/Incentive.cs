using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

public enum IncentiveKind
{
    Percentage = 1,
    Amount = 2,
    FreeShipping = 3,

    /// <summary>A discount that the merchant keeps on the platform's own page.</summary>
    PlatformDiscount = 4,
}

/// <summary>The offer a step makes. Every coupon of it resolves to one platform discount, the master.</summary>
public sealed class Incentive : BaseEntity
{
    public int CampaignId { get; set; }
    public int KindId { get; set; }
    public decimal Percentage { get; set; }

    /// <summary>Primary store currency; for a percentage its cap, 0 for none. Other currencies may have amounts of their own: <see cref="IncentiveAmount"/>.</summary>
    public decimal Amount { get; set; }

    /// <summary>Hours from sending.</summary>
    public int ValidHours { get; set; } = 48;

    public int MasterDiscountId { get; set; }

    /// <summary>The merchant's own discount; it is never changed or deleted by us.</summary>
    public int PlatformDiscountId { get; set; }

    /// <summary>Of the cart, before any discount on the whole order; primary store currency, 0 for none.</summary>
    public decimal MinimumSubtotal { get; set; }

    public int CodeModeId { get; set; } = (int)CodeMode.Personal;

    /// <summary>As the merchant writes it; empty until he has.</summary>
    public string StaticCode { get; set; } = "";

    /// <summary>The static code works only for whom it was sent to, once, and for as long as it was promised; else for everybody who knows it.</summary>
    public bool StaticPerPerson { get; set; } = true;

    /// <summary>Fewer codes left than this are told on the dashboard; 0 for never.</summary>
    public int PoolWarningLevel { get; set; } = 100;

    /// <summary>At most so many platform discounts, one for each code, are alive at a time.</summary>
    public int OwnDiscountCap { get; set; } = 1000;

    /// <summary>Some were made, so that their end is looked for.</summary>
    public bool OwnDiscountsMade { get; set; }

    /// <summary>Whoever brings the code must not be known under another address than its recipient's; otherwise it is good for anybody who has it.</summary>
    public bool RecipientOnly { get; set; }

    /// <summary>When the code would not work on the recipient's cart, the message leaves without it instead of not at all.</summary>
    public bool SendsWithoutCoupon { get; set; }

    /// <summary>Kept for the codes and orders that name it, and given by no step.</summary>
    public bool Retired { get; set; }

    /// <summary>The same but for what codes and discounts hang on; unsaved.</summary>
    internal Incentive Successor()
    {
        var copy = (Incentive)MemberwiseClone();
        (copy.Id, copy.MasterDiscountId, copy.OwnDiscountsMade) = (0, 0, false);
        return copy;
    }

    public IncentiveKind Kind
    {
        get => (IncentiveKind)KindId;
        set => KindId = (int)value;
    }

    public CodeMode CodeMode
    {
        get => (CodeMode)CodeModeId;
        set => CodeModeId = (int)value;
    }
}
