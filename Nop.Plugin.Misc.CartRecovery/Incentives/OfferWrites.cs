using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>What happens to an offer's codes all together, or to where one of them leads.</summary>
internal sealed class OfferWrites(IRepository<Coupon> coupons, IRepository<Incentive> incentives)
{
    /// <summary>Codes already sent follow the offer from one master to the next.</summary>
    public Task<int> MoveToMasterAsync(int incentiveId, int from, int to) =>
        coupons.Table
            .Where(coupon => coupon.IncentiveId == incentiveId && coupon.MasterDiscountId == from && coupon.StateId != (int)CouponState.Used)
            .Set(coupon => coupon.MasterDiscountId, to)
            .Set(coupon => coupon.Version, coupon => coupon.Version + 1)
            .UpdateAsync();

    /// <summary>What nobody was given yet follows the step to its new offer.</summary>
    public Task<int> MovePooledAsync(int fromIncentiveId, int toIncentiveId, int masterDiscountId) =>
        coupons.Table
            .Where(coupon => coupon.IncentiveId == fromIncentiveId && (coupon.StateId == (int)CouponState.Pooled || coupon.StateId == (int)CouponState.Staged))
            .Set(coupon => coupon.IncentiveId, toIncentiveId)
            .Set(coupon => coupon.MasterDiscountId, masterDiscountId)
            .UpdateAsync();

    /// <summary>Takes the codes that are out from everybody.</summary>
    /// <returns>How many people lost one.</returns>
    public async Task<int> RevokeAsync(IReadOnlyCollection<int> incentiveIds, DateTime nowUtc)
    {
        var offers = incentiveIds.ToList();
        var revoked = await coupons.Table
            .Where(coupon => offers.Contains(coupon.IncentiveId) && coupon.StateId == (int)CouponState.Live && coupon.ExpiresUtc > nowUtc)
            .Set(coupon => coupon.StateId, (int)CouponState.Revoked)
            .Set(coupon => coupon.Version, coupon => coupon.Version + 1)
            .UpdateAsync();

        // An order that is being placed this very moment keeps what its totals showed; if it comes to nothing the code has ended.
        return revoked + await coupons.Table
            .Where(coupon => offers.Contains(coupon.IncentiveId) && coupon.StateId == (int)CouponState.Reserved && coupon.ExpiresUtc > nowUtc)
            .Set(coupon => coupon.ExpiresUtc, nowUtc)
            .UpdateAsync();
    }

    public Task<int> RemoveUngivenAsync(int incentiveId) =>
        coupons.DeleteAsync(coupon => coupon.IncentiveId == incentiveId && (coupon.StateId == (int)CouponState.Pooled || coupon.StateId == (int)CouponState.Staged));

    public Task<int> NoteOwnDiscountsAsync(int incentiveId) =>
        incentives.Table.Where(incentive => incentive.Id == incentiveId).Set(incentive => incentive.OwnDiscountsMade, true).UpdateAsync();

    public async Task<bool> PutOnDiscountAsync(Coupon seen, int discountId) =>
        await coupons.Table
            .Where(coupon => coupon.Id == seen.Id && coupon.Version == seen.Version)
            .Set(coupon => coupon.MasterDiscountId, discountId)
            .Set(coupon => coupon.Version, seen.Version + 1)
            .UpdateAsync() == 1;

    public Task<int> TakeOffDiscountAsync(int couponId, int masterDiscountId) =>
        coupons.Table
            .Where(coupon => coupon.Id == couponId)
            .Set(coupon => coupon.MasterDiscountId, masterDiscountId)
            .Set(coupon => coupon.Version, coupon => coupon.Version + 1)
            .UpdateAsync();
}
