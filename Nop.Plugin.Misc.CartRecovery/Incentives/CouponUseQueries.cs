using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

internal sealed class CouponUseQueries(IRepository<Coupon> coupons)
{
    /// <summary>When each of these people last bought with one of our codes, if that was after the given moment.</summary>
    public async Task<IReadOnlyDictionary<int, DateTime>> LastAsync(List<int> recipientIds, DateTime sinceUtc)
    {
        return (await AllAsync(recipientIds, sinceUtc)).ToDictionary(person => person.Key, person => person.Max());
    }

    /// <summary>Every time they did.</summary>
    public async Task<ILookup<int, DateTime>> AllAsync(List<int> recipientIds, DateTime sinceUtc)
    {
        var rows = await coupons.Table
            .Where(coupon => recipientIds.Contains(coupon.RecipientId) && !coupon.IsTest && coupon.UsedUtc != null && coupon.UsedUtc > sinceUtc)
            .Select(coupon => new { coupon.RecipientId, coupon.UsedUtc })
            .ToListAsync();
        return rows.ToLookup(row => row.RecipientId, row => row.UsedUtc!.Value.AsUtc());
    }
}
