using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>Repairs what no event told: orders stored but never announced, carts filled behind our back. Bounded in each run; it goes on where it stopped.</summary>
internal sealed class Reconciliation(BuyerQueries queries, OrderConversions conversions, UnpaidOrders unpaid, CartBackfill backfill, ClosedRecipients closed, ReconciliationCursor cursor, EpisodeClock clock)
{
    private const int Orders = 500;

    // An order may be committed after one with a higher id.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Announced = TimeSpan.FromMinutes(2);

    /// <summary>How many episodes it repaired.</summary>
    public async Task<int> RunAsync(DateTime nowUtc)
    {
        var repaired = await ConvertAsync(nowUtc);
        await closed.NameAsync(nowUtc);
        return repaired + await backfill.RunAsync(nowUtc);
    }

    private async Task<int> ConvertAsync(DateTime nowUtc)
    {
        var from = cursor.OrdersFromUtc ?? nowUtc - await LongestLimitAsync() - TimeSpan.FromDays(1);
        var page = await queries.OrdersAsync(from, cursor.AfterOrderId, Orders);
        var converted = page.Count == 0 ? 0 : await conversions.ConvertMissedAsync(page) + await unpaid.OpenMissedAsync(Settled(page, nowUtc));
        if (page.Count == Orders)
            (cursor.OrdersFromUtc, cursor.AfterOrderId) = (from, page[^1].Id);
        else
            (cursor.OrdersFromUtc, cursor.AfterOrderId) = (nowUtc - Overlap, 0);
        return converted;
    }

    /// <summary>The row is stored before the order is announced: a younger one may just be on its way.</summary>
    private static List<Order> Settled(IEnumerable<Order> page, DateTime nowUtc) => [.. page.Where(order => order.CreatedOnUtc < nowUtc - Announced)];

    private async Task<TimeSpan> LongestLimitAsync()
    {
        var longest = await clock.LimitAsync();
        foreach (var kind in new[] { EpisodeKind.Wishlist, EpisodeKind.Order })
            longest = await clock.LimitAsync(kind) is var limit && limit > longest ? limit : longest;
        return longest;
    }
}

/// <summary>How far this process has come. It is not stored: after a restart recent orders are looked at once more, which converts nothing twice.</summary>
internal sealed class ReconciliationCursor
{
    public DateTime? OrdersFromUtc { get; set; }
    public int AfterOrderId { get; set; }
    
    /// <summary>Null until the first pass has chosen where to begin.</summary>
    public int? AfterCartItemId { get; set; }
}
