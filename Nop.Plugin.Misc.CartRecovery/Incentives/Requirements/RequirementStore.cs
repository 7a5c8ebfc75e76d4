using Nop.Core.Domain.Discounts;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;

internal sealed class RequirementStore(IRepository<DiscountRequirement> rows)
{
    /// <summary>Our requirements, of all discounts.</summary>
    public async Task<IReadOnlyList<DiscountRequirement>> AllAsync() =>
        [.. await rows.GetAllAsync(query => query.Where(row => row.DiscountRequirementRuleSystemName == CartRecoveryDefaults.SystemName && !row.IsGroup).OrderBy(row => row.Id))];
}
