using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

internal sealed class IncentiveStore(IRepository<Incentive> incentives, IRepository<IncentiveAmount> amounts, IRepository<Coupon> coupons)
{
    public async Task<Incentive?> ByIdAsync(int id) => id == 0 ? null : await incentives.GetByIdAsync(id);

    public async Task<IReadOnlyList<Incentive>> AllAsync() => [.. await incentives.GetAllAsync(query => query.OrderBy(incentive => incentive.Id))];

    /// <summary>Of an offer, or of one code.</summary>
    public async Task<bool> IsMasterAsync(int discountId) =>
        (await incentives.GetAllAsync(query => query.Where(incentive => incentive.MasterDiscountId == discountId).Take(1))).Count > 0
        || (await coupons.GetAllAsync(query => query.Where(coupon => coupon.MasterDiscountId == discountId).Take(1))).Count > 0;

    public async Task<IReadOnlyList<Incentive>> OfMasterAsync(int discountId) =>
        [.. await incentives.GetAllAsync(query => query.Where(incentive => incentive.MasterDiscountId == discountId).OrderBy(incentive => incentive.Id))];

    /// <summary>Of an amount offer, in other currencies than the primary one.</summary>
    public async Task<IReadOnlyList<IncentiveAmount>> AmountsAsync(int incentiveId) =>
        [.. await amounts.GetAllAsync(query => query.Where(amount => amount.IncentiveId == incentiveId).OrderBy(amount => amount.CurrencyId))];

    public async Task SaveAmountsAsync(int incentiveId, IReadOnlyCollection<IncentiveAmount> wanted)
    {
        await amounts.DeleteAsync(amount => amount.IncentiveId == incentiveId);
        if (wanted.Count > 0)
            await amounts.InsertAsync([.. wanted], publishEvent: false);
    }

    public async Task DeleteAsync(Incentive incentive)
    {
        await SaveAmountsAsync(incentive.Id, []);
        await incentives.DeleteAsync(incentive, publishEvent: false);
    }

    public Task SaveAsync(Incentive incentive) =>
        incentive.Id == 0 ? incentives.InsertAsync(incentive, publishEvent: false) : incentives.UpdateAsync(incentive, publishEvent: false);
}
