using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>Every change of a coupon's state: one conditional update each, whose row count is the answer.</summary>
internal sealed class CouponClaims(IRepository<Coupon> coupons)
{
    /// <summary>Counts the validity anew; not for one that was used or revoked meanwhile. Any number may do so at once, and a reservation does not mind.</summary>
    public async Task<bool> ExtendAsync(int couponId, int episodeId, DateTime issuedUtc, DateTime expiresUtc) =>
        await coupons.Table
            .Where(coupon => coupon.Id == couponId)
            .Where(coupon => coupon.StateId == (int)CouponState.Live || coupon.StateId == (int)CouponState.Reserved)
            .Set(coupon => coupon.EpisodeId, episodeId)
            .Set(coupon => coupon.IssuedUtc, issuedUtc)
            .Set(coupon => coupon.ExpiresUtc, expiresUtc)
            .UpdateAsync() == 1;

    /// <summary>Makes room for a person's next code of the same offer.</summary>
    public async Task<bool> GiveUpHolderAsync(Coupon seen) =>
        await Unchanged(seen)
            .Set(coupon => coupon.HolderKey, "#" + seen.Code)
            .Set(coupon => coupon.Version, seen.Version + 1)
            .UpdateAsync() == 1;

    public async Task<bool> ReserveAsync(Coupon seen, int customerId, DateTime untilUtc) =>
        await Unchanged(seen)
            .Set(coupon => coupon.StateId, (int)CouponState.Reserved)
            .Set(coupon => coupon.ReservedByCustomerId, customerId)
            .Set(coupon => coupon.ReservedUntilUtc, (DateTime?)untilUtc)
            .Set(coupon => coupon.Version, seen.Version + 1)
            .UpdateAsync() == 1;

    /// <summary>Only the reservation that was made at that version; a used coupon stays used.</summary>
    public async Task<bool> ReleaseAsync(int couponId, int customerId, int reservedVersion) =>
        await coupons.Table
            .Where(coupon => coupon.Id == couponId && coupon.Version == reservedVersion)
            .Where(coupon => coupon.StateId == (int)CouponState.Reserved && coupon.ReservedByCustomerId == customerId)
            .Set(coupon => coupon.StateId, (int)CouponState.Live)
            .Set(coupon => coupon.ReservedByCustomerId, 0)
            .Set(coupon => coupon.ReservedUntilUtc, (DateTime?)null)
            .Set(coupon => coupon.Version, reservedVersion + 1)
            .UpdateAsync() == 1;

    public async Task<bool> UseAsync(Coupon seen, int orderId, DateTime nowUtc) =>
        await Unchanged(seen)
            .Where(coupon => coupon.StateId == (int)CouponState.Live || coupon.StateId == (int)CouponState.Reserved)
            .Set(coupon => coupon.StateId, (int)CouponState.Used)
            .Set(coupon => coupon.OrderId, orderId)
            .Set(coupon => coupon.UsedUtc, (DateTime?)nowUtc)
            .Set(coupon => coupon.ReservedByCustomerId, 0)
            .Set(coupon => coupon.ReservedUntilUtc, (DateTime?)null)
            .Set(coupon => coupon.Version, seen.Version + 1)
            .UpdateAsync() == 1;

    /// <summary>Gives a used code back when its order is taken back.</summary>
    public async Task<bool> ReturnAsync(Coupon seen) =>
        await Unchanged(seen)
            .Where(coupon => coupon.StateId == (int)CouponState.Used)
            .Set(coupon => coupon.StateId, (int)CouponState.Live)
            .Set(coupon => coupon.OrderId, 0)
            .Set(coupon => coupon.UsedUtc, (DateTime?)null)
            .Set(coupon => coupon.Version, seen.Version + 1)
            .UpdateAsync() == 1;

    private IQueryable<Coupon> Unchanged(Coupon seen) => coupons.Table.Where(coupon => coupon.Id == seen.Id && coupon.Version == seen.Version);
}
