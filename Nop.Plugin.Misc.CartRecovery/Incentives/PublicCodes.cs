using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>The shop's own discounts, and those with a code for everybody, are used by people who never had a code of ours.</summary>
internal sealed class PublicCodes(IncentiveStore incentives, SharedCodes shared, CouponStore coupons, CouponClaims claims, TimeProvider time)
{
    /// <summary>Who was sent the code for everybody has used what he was sent, once.</summary>
    /// <param name="brought">Codes of ours that the customer carried for this discount.</param>
    /// <returns>Whether the order had the discount by right without a code of ours.</returns>
    public async Task<bool> ExplainAsync(int discountId, Order order, IReadOnlyList<Coupon> brought)
    {
        var offers = await incentives.OfMasterAsync(discountId);
        if (offers.FirstOrDefault(OfferTerms.IsForEverybody) is not { } offer)
            return brought.Count == 0 && offers.Any(incentive => incentive.Kind == IncentiveKind.PlatformDiscount);

        if (await shared.OwnIdAsync(offer.StaticCode) is { } id && await coupons.ByIdAsync(id) is { } own)
            await claims.UseAsync(own, order.Id, time.NowUtc());
        return true;
    }
}
