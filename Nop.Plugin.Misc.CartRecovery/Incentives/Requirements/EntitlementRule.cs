using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;

/// <summary>A discount without a code for those who were given a coupon. One coupon, one order: redemption uses it up as if it had been typed.</summary>
internal sealed class EntitlementRule(RequirementChoice choice, Entitlements entitlements, IDiscountService discounts, CouponLookup lookup, CouponTexts texts)
{
    public async Task<DiscountRequirementValidationResult> CheckAsync(int requirementId, Customer? customer)
    {
        var result = new DiscountRequirementValidationResult();
        if (customer is null || await discounts.GetDiscountRequirementByIdAsync(requirementId) is not { } requirement)
            return result;
        if (await discounts.GetDiscountByIdAsync(requirement.DiscountId) is not { } discount || !IsWholeOrder(discount))
            return result;
        if (await entitlements.BestAsync(customer, await choice.OfferAsync(requirementId)) is not { } best)
            return result;

        result.IsValid = best.Answer == CouponAnswer.Valid;
        if (!result.IsValid)
            result.UserError = await texts.SentenceAsync(best.Answer, await lookup.TermsAsync(best.Coupon));
        return result;
    }

    /// <summary>Prices of products are kept for all customers of a role: one person's discount on them would be shown to others.</summary>
    public static bool IsWholeOrder(Discount discount) =>
        discount.DiscountType is DiscountType.AssignedToOrderTotal or DiscountType.AssignedToOrderSubTotal or DiscountType.AssignedToShipping;
}
