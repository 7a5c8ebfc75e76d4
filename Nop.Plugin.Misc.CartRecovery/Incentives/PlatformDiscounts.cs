using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>Discounts that the merchant keeps on the platform's page, as something to offer.</summary>
internal sealed class PlatformDiscounts(IDiscountService discounts, IncentiveStore incentives, TimeProvider time)
{
    private static readonly DiscountType[] WholeOrder = [DiscountType.AssignedToOrderSubTotal, DiscountType.AssignedToOrderTotal, DiscountType.AssignedToShipping];

    /// <summary>Those that an offer may stand on, and those that only their type or their missing code keeps from it: a merchant who looks for one is to read why.</summary>
    public async Task<IReadOnlyList<(Discount Discount, IncentiveCause? Cause)>> AllAsync()
    {
        var ours = (await incentives.AllAsync()).Where(incentive => incentive.Kind != IncentiveKind.PlatformDiscount).Select(incentive => incentive.MasterDiscountId).ToHashSet();
        var all = await discounts.GetAllDiscountsAsync(showHidden: true, isActive: null);
        return [.. all.Where(discount => !ours.Contains(discount.Id) && !OwnDiscounts.IsOne(discount)).Select(discount => (discount, CauseOf(discount)))];
    }

    /// <returns>Null when the offer can be made of it.</returns>
    public async Task<IncentiveCause?> CauseAsync(int discountId) =>
        discountId == 0 || await discounts.GetDiscountByIdAsync(discountId) is not { } discount ? IncentiveCause.DiscountMissing : CauseOf(discount);

    private IncentiveCause? CauseOf(Discount discount)
    {
        if (!WholeOrder.Contains(discount.DiscountType))
            return IncentiveCause.DiscountOnPrices;
        if (!discount.RequiresCouponCode || string.IsNullOrWhiteSpace(discount.CouponCode))
            return IncentiveCause.DiscountWithoutCode;
        if (!discount.IsActive)
            return IncentiveCause.DiscountInactive;
        var now = time.NowUtc();
        return discount.StartDateUtc > now || discount.EndDateUtc < now ? IncentiveCause.DiscountOutOfTime : null;
    }
}
