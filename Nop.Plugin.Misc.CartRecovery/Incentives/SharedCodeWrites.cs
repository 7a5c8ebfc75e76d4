using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>The row that stands for a text which all share, so that it is found, and taken, like any other code.</summary>
internal sealed class SharedCodeWrites(IRepository<Coupon> coupons)
{
    public async Task EnsureAsync(Incentive incentive)
    {
        if (incentive.CodeMode != CodeMode.Static || CouponCode.Key(incentive.StaticCode) is not { } key)
            return;

        var known = await ByKeyAsync(key);
        if (!incentive.StaticPerPerson)
            await RemoveAsync(known);
        else if (known is null)
            await coupons.InsertAsync(New(incentive, key), publishEvent: false);
        else
            await FollowAsync(known, incentive);
    }

    /// <summary>Whether the text leads to something else than the offers of this campaign.</summary>
    public async Task<bool> IsTakenAsync(string key, IReadOnlyCollection<int> ownOffers) =>
        await ByKeyAsync(key) is { } known && (known.State != CouponState.Shared || !ownOffers.Contains(known.IncentiveId));

    /// <summary>A text that was given up is anybody's again.</summary>
    public Task RemoveAllAsync(int incentiveId) =>
        coupons.DeleteAsync(coupon => coupon.IncentiveId == incentiveId && coupon.StateId == (int)CouponState.Shared);

    private async Task RemoveAsync(Coupon? known)
    {
        if (known is { State: CouponState.Shared })
            await coupons.DeleteAsync(known, publishEvent: false);
    }

    private async Task FollowAsync(Coupon known, Incentive incentive)
    {
        if (known.State != CouponState.Shared)
            return;
        (known.IncentiveId, known.MasterDiscountId, known.Spelling) = (incentive.Id, incentive.MasterDiscountId, incentive.StaticCode);
        await coupons.UpdateAsync(known, publishEvent: false);
    }

    private async Task<Coupon?> ByKeyAsync(string key) => (await coupons.GetAllAsync(query => query.Where(coupon => coupon.Code == key).Take(1))).FirstOrDefault();

    private static Coupon New(Incentive incentive, string key) => new()
    {
        Code = key,
        Spelling = incentive.StaticCode,
        HolderKey = "#" + key,
        IncentiveId = incentive.Id,
        MasterDiscountId = incentive.MasterDiscountId,
        State = CouponState.Shared,
    };
}
