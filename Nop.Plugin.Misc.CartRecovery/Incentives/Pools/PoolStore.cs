using Nop.Core.Domain.Discounts;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pools;

internal sealed class PoolStore(IRepository<PoolImport> imports, IRepository<Coupon> coupons, IRepository<Discount> discounts)
{
    /// <summary>Rows taken away by one statement.</summary>
    private const int Batch = 5000;

    public Task InsertAsync(PoolImport import) => imports.InsertAsync(import, publishEvent: false);

    public async Task<PoolImport?> ByIdAsync(int id) => await imports.Table.Where(import => import.Id == id).FirstOrDefaultAsync();

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PoolImport>> OfOfferAsync(int incentiveId, int take) =>
        await imports.Table.Where(import => import.IncentiveId == incentiveId).OrderByDescending(import => import.Id).Take(take).ToListAsync();

    public async Task<IReadOnlyList<string>> FirstCodesAsync(int importId, int take) => await coupons.Table
        .Where(coupon => coupon.ImportId == importId)
        .OrderBy(coupon => coupon.Id)
        .Take(take)
        .Select(coupon => coupon.Spelling)
        .ToListAsync();

    /// <summary>Which of these keys are in our table, and by which file they came.</summary>
    public async Task<IReadOnlyDictionary<string, int>> TakenAsync(IReadOnlyCollection<string> keys)
    {
        var wanted = keys.ToList();
        var taken = await coupons.Table.Where(coupon => wanted.Contains(coupon.Code)).Select(coupon => new { coupon.Code, coupon.ImportId }).ToListAsync();
        return taken.ToDictionary(coupon => coupon.Code, coupon => coupon.ImportId, StringComparer.Ordinal);
    }

    /// <summary>The codes of the shop's own discounts, as they are looked up.</summary>
    public async Task<IReadOnlySet<string>> DiscountKeysAsync()
    {
        var codes = await discounts.Table.Where(discount => discount.RequiresCouponCode && discount.CouponCode != null).Select(discount => discount.CouponCode).ToListAsync();
        return codes.Select(CouponCode.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <exception cref="System.Data.Common.DbException">Another file with the same code is being read at the same time.</exception>
    public Task StageAsync(IList<Coupon> codes) => coupons.InsertAsync(codes, publishEvent: false);

    /// <summary>In portions, so that nobody waits for one long statement.</summary>
    public async Task RemoveStagedAsync(int importId)
    {
        var first = await StagedAsync(importId, newest: false);
        var last = await StagedAsync(importId, newest: true);
        for (var from = first; from > 0 && from <= last; from += Batch)
        {
            var to = from + Batch;
            await coupons.DeleteAsync(coupon => coupon.ImportId == importId && coupon.StateId == (int)CouponState.Staged && coupon.Id >= from && coupon.Id < to);
        }
    }

    /// <summary>Files that nobody reads or waits for any more.</summary>
    public async Task<IReadOnlyList<PoolImport>> LeftAsync(DateTime silentSinceUtc, DateTime waitingSinceUtc) => await imports.Table
        .Where(import =>
            (import.StateId == (int)PoolImportState.Reading && import.BeatUtc < silentSinceUtc)
            || (import.StateId == (int)PoolImportState.Ready && import.StartedUtc < waitingSinceUtc))
        .OrderBy(import => import.Id)
        .Take(10)
        .ToListAsync();

    private async Task<int> StagedAsync(int importId, bool newest)
    {
        var staged = coupons.Table.Where(coupon => coupon.ImportId == importId && coupon.StateId == (int)CouponState.Staged);
        var ordered = newest ? staged.OrderByDescending(coupon => coupon.Id) : staged.OrderBy(coupon => coupon.Id);
        return await ordered.Select(coupon => coupon.Id).FirstOrDefaultAsync();
    }
}
