using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

internal sealed class CouponStore(IRepository<Coupon> coupons, IRepository<Incentive> incentives, IRepository<Recipient> recipients)
{
    public async Task<Coupon?> ByIdAsync(int id) => id == 0 ? null : await coupons.GetByIdAsync(id);

    public async Task<Coupon?> HeldAsync(string holderKey) => await OneAsync(coupon => coupon.HolderKey == holderKey);

    public async Task<IReadOnlyList<Coupon>> ByCodesAsync(IReadOnlyCollection<string> codes)
    {
        var wanted = codes.ToList();
        return [.. await coupons.GetAllAsync(query => query.Where(coupon => wanted.Contains(coupon.Code)).OrderBy(coupon => coupon.Id))];
    }

    /// <summary>With the terms of their offers, in one statement.</summary>
    public async Task<IReadOnlyList<(Coupon Coupon, CouponTerms Terms)>> WithTermsAsync(IReadOnlyCollection<string> codes)
    {
        var wanted = codes.ToList();
        return await WithTermsAsync(coupons.Table.Where(coupon => wanted.Contains(coupon.Code)));
    }

    public async Task<(Coupon Coupon, CouponTerms Terms)?> WithTermsAsync(int id) =>
        await WithTermsAsync(coupons.Table.Where(coupon => coupon.Id == id)) is [var only] ? only : null;

    public async Task<IReadOnlyList<Coupon>> OfOrderAsync(int orderId) =>
        [.. await coupons.GetAllAsync(query => query.Where(coupon => coupon.OrderId == orderId).OrderBy(coupon => coupon.Id))];

    /// <summary>Given under a text that all share, to any of these people.</summary>
    public async Task<IReadOnlyList<Coupon>> UnderSpellingAsync(IReadOnlyCollection<int> recipientIds, string spelling)
    {
        var people = recipientIds.ToList();
        return [.. await coupons.GetAllAsync(query => query
            .Where(coupon => people.Contains(coupon.RecipientId) && coupon.Spelling == spelling && coupon.StateId >= (int)CouponState.Live)
            .OrderBy(coupon => coupon.Id))];
    }

    /// <summary>What these people were given and could still use, what ends first in front.</summary>
    public async Task<IReadOnlyList<Coupon>> UnredeemedOfAsync(IReadOnlyCollection<int> recipientIds, DateTime nowUtc)
    {
        var people = recipientIds.ToList();
        return [.. await coupons.GetAllAsync(query => query
            .Where(coupon => people.Contains(coupon.RecipientId) && coupon.ExpiresUtc > nowUtc)
            .Where(coupon => coupon.StateId == (int)CouponState.Live || coupon.StateId == (int)CouponState.Reserved)
            .OrderBy(coupon => coupon.ExpiresUtc).ThenBy(coupon => coupon.Id))];
    }

    /// <summary>A pool's next codes, in the order of their file.</summary>
    public async Task<IReadOnlyList<Coupon>> PooledAsync(int incentiveId, int take) =>
        [.. await coupons.GetAllAsync(query => query
            .Where(coupon => coupon.IncentiveId == incentiveId && coupon.StateId == (int)CouponState.Pooled)
            .OrderBy(coupon => coupon.Id)
            .Take(take))];

    /// <exception cref="System.Data.Common.DbException">The code or the holder's key is taken.</exception>
    public Task InsertAsync(Coupon coupon) => coupons.InsertAsync(coupon, publishEvent: false);

    /// <summary>Deletes at most so many unused coupons that ended before the given moment, and tells how many.</summary>
    public async Task<int> DeleteEndedAsync(DateTime endedBeforeUtc, int take)
    {
        var unused = new List<int> { (int)CouponState.Live, (int)CouponState.Reserved, (int)CouponState.Revoked };
        var ended = await coupons.GetAllAsync(query => query
            .Where(coupon => coupon.ExpiresUtc < endedBeforeUtc && unused.Contains(coupon.StateId))
            .OrderBy(coupon => coupon.ExpiresUtc).ThenBy(coupon => coupon.Id)
            .Take(take));
        var ids = ended.Select(coupon => coupon.Id).ToList();
        return ids.Count == 0 ? 0 : await coupons.DeleteAsync(coupon => ids.Contains(coupon.Id) && unused.Contains(coupon.StateId));
    }

    private async Task<IReadOnlyList<(Coupon Coupon, CouponTerms Terms)>> WithTermsAsync(IQueryable<Coupon> wanted)
    {
        var rows = await (
            from coupon in wanted
            join incentive in incentives.Table on coupon.IncentiveId equals incentive.Id into offers
            from offer in offers.DefaultIfEmpty()
            join recipient in recipients.Table on coupon.RecipientId equals recipient.Id into people
            from holder in people.DefaultIfEmpty()
            orderby coupon.Id
            select new
            {
                Coupon = coupon,
                Minimum = (decimal?)offer.MinimumSubtotal,
                RecipientOnly = (bool?)offer.RecipientOnly,
                CustomerId = (int?)holder.CustomerId,
                holder.AddressKey,
            }).ToListAsync();
        return [.. rows.Select(row => (row.Coupon, new CouponTerms(
            row.RecipientOnly == true && row.AddressKey is not null ? new CouponHolder(row.CustomerId ?? 0, row.AddressKey) : null,
            row.Minimum ?? 0m)))];
    }

    private async Task<Coupon?> OneAsync(System.Linq.Expressions.Expression<Func<Coupon, bool>> condition) =>
        (await coupons.GetAllAsync(query => query.Where(condition).OrderBy(coupon => coupon.Id).Take(1))).FirstOrDefault();
}
