using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>What of a master is the offer's. The rest of the discount is the merchant's to change.</summary>
internal static class OfferTerms
{
    public const string SecretPrefix = "cart-recovery-";

    /// <summary>Only whole-order types: a discount on a product's price would leak to others through cached prices.</summary>
    public static void Apply(Discount discount, Incentive incentive, Func<string> secret)
    {
        discount.DiscountType = incentive.Kind == IncentiveKind.FreeShipping ? DiscountType.AssignedToShipping : DiscountType.AssignedToOrderSubTotal;
        discount.UsePercentage = incentive.Kind != IncentiveKind.Amount;
        discount.DiscountPercentage = incentive.Kind switch
        {
            IncentiveKind.Percentage => incentive.Percentage,
            IncentiveKind.FreeShipping => 100m,
            _ => 0m,
        };
        discount.DiscountAmount = incentive.Kind == IncentiveKind.Amount ? incentive.Amount : 0m;
        discount.MaximumDiscountAmount = incentive.Kind == IncentiveKind.Percentage && incentive.Amount > 0m ? incentive.Amount : null;
        discount.RequiresCouponCode = true;
        discount.CouponCode = Code(discount.CouponCode, incentive, secret);
        discount.DiscountLimitation = DiscountLimitationType.Unlimited;
    }

    public static bool Same(Discount one, Discount other) =>
        one.DiscountTypeId == other.DiscountTypeId
        && one.UsePercentage == other.UsePercentage
        && one.DiscountPercentage == other.DiscountPercentage
        && one.DiscountAmount == other.DiscountAmount
        && one.MaximumDiscountAmount == other.MaximumDiscountAmount
        && one.RequiresCouponCode == other.RequiresCouponCode
        && one.CouponCode == other.CouponCode
        && one.DiscountLimitationId == other.DiscountLimitationId;

    /// <summary>A static code for everybody is the master's own, and the platform needs no help with it.</summary>
    public static bool IsForEverybody(Incentive incentive) => incentive is { CodeMode: CodeMode.Static, StaticPerPerson: false, StaticCode.Length: > 0 };

    private static string Code(string? known, Incentive incentive, Func<string> secret)
    {
        if (IsForEverybody(incentive))
            return incentive.StaticCode;
        return known is not null && known.StartsWith(SecretPrefix, StringComparison.Ordinal) ? known : secret();
    }
}
