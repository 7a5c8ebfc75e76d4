using Nop.Core.Domain.Discounts;
using Nop.Services.Discounts;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;

internal sealed class RequirementWrites(IDiscountService discounts, RequirementStore store, RequirementChoice choice, ILocalizationService texts)
{
    private const string DefaultGroup = "Admin.Promotions.Discounts.Requirements.DefaultRequirementGroup";

    /// <returns>The requirement's id.</returns>
    public async Task<int> SaveAsync(int discountId, int requirementId, int incentiveId)
    {
        var requirement = requirementId == 0 ? null : await discounts.GetDiscountRequirementByIdAsync(requirementId);
        if (requirement is null)
        {
            requirement = new DiscountRequirement { DiscountId = discountId, ParentId = await GroupAsync(discountId), DiscountRequirementRuleSystemName = CartRecoveryDefaults.SystemName };
            await discounts.InsertDiscountRequirementAsync(requirement);
        }

        await choice.SaveAsync(requirement.Id, incentiveId);
        return requirement.Id;
    }

    /// <summary>
    /// Without its requirement a discount would be everybody's, and with one whose plugin is gone nobody's: the discount is switched off before the row goes.
    /// </summary>
    public async Task RemoveAllAsync()
    {
        foreach (var requirement in await store.AllAsync())
        {
            if (await discounts.GetDiscountByIdAsync(requirement.DiscountId) is { IsActive: true } open)
            {
                var closed = DiscountCopy.Of(open);
                closed.IsActive = false;
                await discounts.UpdateDiscountAsync(closed);
            }

            await choice.ForgetAsync(requirement.Id);
            await discounts.DeleteDiscountRequirementAsync(requirement, recursively: false);
        }
    }

    /// <summary>The discount page makes the group a moment later; until then a requirement without one would let everybody in.</summary>
    private async Task<int> GroupAsync(int discountId)
    {
        if ((await discounts.GetAllDiscountRequirementsAsync(discountId, topLevelOnly: true)).FirstOrDefault(row => row.IsGroup) is { } known)
            return known.Id;

        var group = new DiscountRequirement
        {
            DiscountId = discountId,
            IsGroup = true,
            InteractionType = RequirementGroupInteractionType.And,
            DiscountRequirementRuleSystemName = await texts.GetResourceAsync(DefaultGroup),
        };
        await discounts.InsertDiscountRequirementAsync(group);
        return group.Id;
    }
}
