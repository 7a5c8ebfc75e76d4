using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

/// <summary>The platform discounts behind our offers, which nothing would resolve to any more.</summary>
internal sealed class MasterDiscounts(IncentiveMasters masters) : IInstallationPart
{
    public Task EnsureAsync() => Task.CompletedTask;

    public Task RemoveAsync(bool keepData) => keepData ? Task.CompletedTask : masters.RemoveAllAsync();
}
