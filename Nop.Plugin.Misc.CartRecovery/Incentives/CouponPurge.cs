using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>One bounded batch per task run. Used codes stay, because orders name them.</summary>
internal sealed class CouponPurge(CouponStore coupons, OwnDiscounts ownDiscounts, PoolImports imports)
{
    public const int Batch = 500;

    /// <summary>Until then a shopper who types an old code is told that it expired, not that it never was.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <returns>How many codes are gone for good.</returns>
    public async Task<int> RunAsync(DateTime nowUtc)
    {
        await ownDiscounts.RetireAsync(nowUtc);
        await imports.PurgeAsync(nowUtc);
        return await coupons.DeleteEndedAsync(nowUtc - Kept, Batch);
    }
}
