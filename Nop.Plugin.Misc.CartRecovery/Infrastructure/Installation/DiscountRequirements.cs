using Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

/// <summary>Our requirements on the merchant's own discounts. Kept ones refuse everybody while the plugin is gone, and work again when it is back.</summary>
internal sealed class DiscountRequirements(RequirementWrites requirements) : IInstallationPart
{
    public Task EnsureAsync() => Task.CompletedTask;

    public Task RemoveAsync(bool keepData) => keepData ? Task.CompletedTask : requirements.RemoveAllAsync();
}
