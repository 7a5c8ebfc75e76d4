using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pools;

/// <summary>A pool's codes on their way from a file to a person: one conditional update each, whose row count is the answer.</summary>
internal sealed class PoolClaims(IRepository<Coupon> coupons, IRepository<PoolImport> imports)
{
    /// <exception cref="System.Data.Common.DbException">The person was given another code of the offer meanwhile.</exception>
    public async Task<bool> TakeAsync(Coupon next, CouponGrant grant) =>
        await coupons.Table
            .Where(coupon => coupon.Id == next.Id && coupon.Version == next.Version && coupon.StateId == (int)CouponState.Pooled)
            .Set(coupon => coupon.StateId, (int)CouponState.Live)
            .Set(coupon => coupon.HolderKey, grant.HolderKey)
            .Set(coupon => coupon.RecipientId, grant.RecipientId)
            .Set(coupon => coupon.EpisodeId, grant.EpisodeId)
            .Set(coupon => coupon.MasterDiscountId, grant.MasterDiscountId)
            .Set(coupon => coupon.IssuedUtc, grant.IssuedUtc)
            .Set(coupon => coupon.ExpiresUtc, grant.ExpiresUtc)
            .Set(coupon => coupon.Version, next.Version + 1)
            .UpdateAsync() == 1;

    /// <summary>The whole file at once.</summary>
    public Task<int> GoLiveAsync(int importId) =>
        coupons.Table
            .Where(coupon => coupon.ImportId == importId && coupon.StateId == (int)CouponState.Staged)
            .Set(coupon => coupon.StateId, (int)CouponState.Pooled)
            .UpdateAsync();

    /// <summary>Only from the state that the caller has seen, so that of a merchant's two clicks one counts.</summary>
    public async Task<bool> TurnAsync(int importId, PoolImportState from, PoolImportState to) =>
        await imports.Table
            .Where(import => import.Id == importId && import.StateId == (int)from)
            .Set(import => import.StateId, (int)to)
            .UpdateAsync() == 1;

    /// <summary>The reader's sign of life and how far it is.</summary>
    /// <returns>False when the import was called off.</returns>
    public async Task<bool> BeatAsync(PoolImport import) =>
        await imports.Table
            .Where(row => row.Id == import.Id && row.StateId == (int)PoolImportState.Reading)
            .Set(row => row.BeatUtc, import.BeatUtc)
            .Set(row => row.LinesRead, import.LinesRead)
            .Set(row => row.Codes, import.Codes)
            .Set(row => row.EmptyLines, import.EmptyLines)
            .Set(row => row.Problems, import.Problems)
            .Set(row => row.Report, import.Report)
            .UpdateAsync() == 1;
}
