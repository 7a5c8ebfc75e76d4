using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>An order that got an offer's discount although no coupon could be used up for it: placed past the checkout's confirm button, at the same moment as another. Unique by order and discount.</summary>
public sealed class CouponOveruse : BaseEntity
{
    public int OrderId { get; set; }
    public int StoreId { get; set; }
    public int DiscountId { get; set; }

    /// <summary>What the customer brought; 0 when it is not known.</summary>
    public int CouponId { get; set; }

    /// <summary>What the order's discounts of this kind came to, primary store currency; the platform keeps none of shipping.</summary>
    public decimal Cost { get; set; }

    public DateTime OrderedUtc { get; set; }
}
