using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

/// <summary>The platform discounts behind our offers, which nothing would resolve to any more.</summary>
internal sealed class MasterDiscounts(IRepository<Incentive> incentives, IRepository<Coupon> coupons, IDiscountService discounts) : IInstallationPart
{
    public Task EnsureAsync() => Task.CompletedTask;

    public async Task RemoveAsync(bool keepData)
    {
        if (keepData)
            return;

        var ofOffers = await incentives.Table.Where(row => row.MasterDiscountId > 0).Select(row => row.MasterDiscountId).Distinct().ToListAsync();
        var ofCodes = await coupons.Table.Where(row => row.MasterDiscountId > 0).Select(row => row.MasterDiscountId).Distinct().ToListAsync();
        foreach (var id in ofOffers.Union(ofCodes))
        {
            if (await discounts.GetDiscountByIdAsync(id) is { } master)
                await discounts.DeleteDiscountAsync(master);
        }
    }
}
