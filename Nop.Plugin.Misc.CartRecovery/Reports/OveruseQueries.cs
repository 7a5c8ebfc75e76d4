using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

internal sealed record Overuse(int OrderId, int CouponId, decimal Cost, DateTime OrderedUtc);

internal sealed class OveruseQueries(IRepository<CouponOveruse> overuses, IRepository<Order> orders)
{
    /// <summary>Newest first; an order that was taken back has cost nothing.</summary>
    public async Task<IReadOnlyList<Overuse>> InAsync(ReportPeriod period)
    {
        var rows = await overuses.Table
            .Where(row => row.OrderedUtc >= period.FromUtc && row.OrderedUtc < period.ToUtc)
            .Where(row => orders.Table.Any(order => order.Id == row.OrderId && !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled))
            .OrderByDescending(row => row.Id)
            .ToListAsync();
        return [.. rows.Select(row => new Overuse(row.OrderId, row.CouponId, row.Cost, row.OrderedUtc))];
    }
}
