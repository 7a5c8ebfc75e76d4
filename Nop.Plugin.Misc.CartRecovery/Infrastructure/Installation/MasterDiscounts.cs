using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

/// <summary>The platform discounts behind our offers, which nothing would resolve to any more.</summary>
internal sealed class MasterDiscounts(IncentiveMasters masters, OwnDiscounts ownDiscounts, OwnRequirements requirements) : IInstallationPart
{
    public Task EnsureAsync() => Task.CompletedTask;

    public async Task RemoveAsync(bool keepData)
    {
        // Even where data are kept: a rule whose plugin is gone must not be the last one of a discount.
        await requirements.RemoveAllAsync();
        if (keepData)
            return;

        await ownDiscounts.RemoveAllAsync();
        await masters.RemoveAllAsync();
    }
}
