using Nop.Core.Domain.Discounts;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>Our rule on discounts of the merchant's, when the plugin leaves.</summary>
internal sealed class OwnRequirements(IDiscountService discounts)
{
    public async Task RemoveAllAsync()
    {
        foreach (var discount in (await discounts.GetAllDiscountsAsync(showHidden: true, isActive: null)).ToList())
        {
            var rules = await discounts.GetAllDiscountRequirementsAsync(discount.Id);
            if (rules.Any(IsOurs))
                await RemoveAsync(discount, rules);
        }
    }

    /// <summary>The platform takes a discount whose rules are all gone for one without conditions. What only we have held back must not become everybody's.</summary>
    private async Task RemoveAsync(Discount discount, IList<DiscountRequirement> rules)
    {
        if (rules.All(rule => rule.IsGroup || IsOurs(rule)) && discount.IsActive)
        {
            var asleep = DiscountCopy.Of(discount);
            asleep.IsActive = false;
            await discounts.UpdateDiscountAsync(asleep);
        }

        foreach (var rule in rules.Where(IsOurs).ToList())
            await discounts.DeleteDiscountRequirementAsync(rule, recursively: false);
    }

    private static bool IsOurs(DiscountRequirement rule) => rule.DiscountRequirementRuleSystemName == CartRecoveryDefaults.SystemName;
}
