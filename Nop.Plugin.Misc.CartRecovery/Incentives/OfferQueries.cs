using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>What has become of offers' codes, and which steps make which offer.</summary>
internal sealed class OfferQueries(IRepository<Coupon> coupons, IRepository<Incentive> incentives, IRepository<CampaignStep> steps)
{
    /// <summary>Test codes are not counted.</summary>
    public async Task<IReadOnlyDictionary<int, OfferCounts>> CountsAsync(IReadOnlyCollection<int> incentiveIds, DateTime nowUtc)
    {
        var offers = incentiveIds.ToList();
        var rows = await coupons.Table
            .Where(coupon => offers.Contains(coupon.IncentiveId) && !coupon.IsTest)
            .GroupBy(coupon => coupon.IncentiveId)
            .Select(group => new
            {
                Incentive = group.Key,
                Pooled = group.Sum(coupon => coupon.StateId == (int)CouponState.Pooled ? 1 : 0),
                Live = group.Sum(coupon => (coupon.StateId == (int)CouponState.Live || coupon.StateId == (int)CouponState.Reserved) && coupon.ExpiresUtc > nowUtc ? 1 : 0),
                Used = group.Sum(coupon => coupon.StateId == (int)CouponState.Used ? 1 : 0),
                Given = group.Sum(coupon => coupon.StateId >= (int)CouponState.Live ? 1 : 0),
            })
            .ToListAsync();
        return rows.ToDictionary(row => row.Incentive, row => new OfferCounts(row.Pooled, row.Live, row.Used, row.Given - row.Live - row.Used));
    }

    public async Task<OfferCounts> CountsAsync(int incentiveId, DateTime nowUtc) =>
        (await CountsAsync([incentiveId], nowUtc)).TryGetValue(incentiveId, out var counts) ? counts : OfferCounts.None;

    public Task<int> PooledAsync(int incentiveId) =>
        coupons.Table.CountAsync(coupon => coupon.IncentiveId == incentiveId && coupon.StateId == (int)CouponState.Pooled);

    /// <summary>Has anybody been given a code of it, test codes aside?</summary>
    public Task<bool> WasGivenAsync(int incentiveId) =>
        coupons.Table.AnyAsync(coupon => coupon.IncentiveId == incentiveId && coupon.StateId >= (int)CouponState.Live && !coupon.IsTest);

    /// <summary>The steps that make offers now, by offer.</summary>
    public async Task<ILookup<int, CampaignStep>> StepsAsync() =>
        (await steps.Table.Where(step => step.IncentiveId > 0 && !step.Retired).OrderBy(step => step.Id).ToListAsync()).ToLookup(step => step.IncentiveId);

    public async Task<IReadOnlyList<Incentive>> ShownAsync() =>
        await incentives.Table.Where(incentive => !incentive.Retired).OrderByDescending(incentive => incentive.Id).ToListAsync();

    public async Task<IReadOnlyList<int>> OfCampaignAsync(int campaignId) =>
        await incentives.Table.Where(incentive => incentive.CampaignId == campaignId).OrderBy(incentive => incentive.Id).Select(incentive => incentive.Id).ToListAsync();

    /// <summary>Codes that are out and have a platform discount of their own.</summary>
    public Task<int> OwnDiscountsAsync(int incentiveId, int masterId) => coupons.Table.CountAsync(coupon =>
        coupon.IncentiveId == incentiveId && coupon.MasterDiscountId != masterId && (coupon.StateId == (int)CouponState.Live || coupon.StateId == (int)CouponState.Reserved));

    /// <summary>Codes past their end that still have a platform discount of their own.</summary>
    public async Task<IReadOnlyList<Coupon>> WithEndedDiscountAsync(int incentiveId, int masterId, DateTime nowUtc, int take) => await coupons.Table
        .Where(coupon => coupon.IncentiveId == incentiveId && coupon.MasterDiscountId != masterId)
        .Where(coupon => coupon.ExpiresUtc <= nowUtc || coupon.StateId == (int)CouponState.Used || coupon.StateId == (int)CouponState.Revoked)
        .OrderBy(coupon => coupon.Id)
        .Take(take)
        .ToListAsync();
}
