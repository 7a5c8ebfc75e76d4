using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

/// <summary>Orders whose events were lost: the platform can fail between storing an order and announcing it.</summary>
internal sealed class ConversionReconciliation(ConversionStore store, ConversionRecorder recorder, ConversionWrites writes, OrderMoney money)
{
    private const int Batch = 100;

    /// <summary>Younger orders may still be on their way through the checkout.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LookBack = TimeSpan.FromDays(2);

    /// <summary>Payments and cancellations come late.</summary>
    private static readonly TimeSpan Followed = TimeSpan.FromDays(60);

    /// <returns>How many orders were recorded or brought up to date.</returns>
    public async Task<int> RunAsync(DateTime nowUtc)
    {
        var repaired = 0;
        foreach (var order in await store.MissingAsync(nowUtc - LookBack, nowUtc - Settled, Batch))
            repaired += await recorder.RecordAsync(order) ? 1 : 0;
        foreach (var order in await store.ChangedAsync(nowUtc - Followed, Batch))
            repaired += await FollowAsync(order, nowUtc);
        return repaired;
    }

    private async Task<int> FollowAsync(Order order, DateTime nowUtc)
    {
        var changed = order.PaidDateUtc is { } paid ? await writes.PaidAsync(order.Id, paid.ToWholeSecondUtc()) : 0;
        changed += order.OrderStatus == OrderStatus.Cancelled
            ? await writes.CancelledAsync(order.Id, nowUtc)
            : await writes.RefundedAsync(order.Id, await money.RefundedAsync(order));
        return changed > 0 ? 1 : 0;
    }
}
