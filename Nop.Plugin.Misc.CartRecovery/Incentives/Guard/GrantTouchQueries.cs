using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

internal sealed class GrantTouchQueries(IRepository<Touch> touches, IRepository<Coupon> coupons)
{
    /// <summary>Episode and incentive of every message that left with a code.</summary>
    public async Task<IReadOnlySet<(int EpisodeId, int IncentiveId)>> SentAsync(List<int> episodeIds)
    {
        var left = new List<int> { (int)TouchState.Sent, (int)TouchState.Unknown };
        var rows = await (
            from touch in touches.Table
            join coupon in coupons.Table on touch.CouponId equals coupon.Id
            where episodeIds.Contains(touch.EpisodeId) && left.Contains(touch.StateId)
            select new { touch.EpisodeId, coupon.IncentiveId }).ToListAsync();
        return rows.Select(row => (row.EpisodeId, row.IncentiveId)).ToHashSet();
    }
}
