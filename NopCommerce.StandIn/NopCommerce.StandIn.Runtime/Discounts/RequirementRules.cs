namespace NopCommerce.StandIn.Discounts;

/// <summary>Walks the tree of requirements; a rule whose plugin is gone refuses.</summary>
internal sealed class RequirementRules(IDiscountPluginManager plugins, IStoreContext stores)
{
    public async Task<bool> FulfilledAsync(IList<DiscountRequirement> all, IEnumerable<DiscountRequirement> level, RequirementGroupInteractionType interaction, Customer customer, List<string> errors)
    {
        var result = false;
        foreach (var requirement in level)
        {
            result = requirement.IsGroup
                ? await FulfilledAsync(all, all.Where(r => r.ParentId == requirement.Id), requirement.InteractionType ?? RequirementGroupInteractionType.And, customer, errors)
                : await RuleAsync(requirement, customer, errors);
            if (result == (interaction == RequirementGroupInteractionType.Or))
                return result;
        }

        return result;
    }

    private async Task<bool> RuleAsync(DiscountRequirement requirement, Customer customer, List<string> errors)
    {
        var store = await stores.GetCurrentStoreAsync();
        if (await plugins.LoadPluginBySystemNameAsync(requirement.DiscountRequirementRuleSystemName, customer, store.Id) is not { } rule)
            return false;

        var answer = await rule.CheckRequirementAsync(new DiscountRequirementValidationRequest { DiscountRequirementId = requirement.Id, Customer = customer, Store = store });
        if (!answer.IsValid && !string.IsNullOrEmpty(answer.UserError))
            errors.Add(answer.UserError);
        return answer.IsValid;
    }
}
