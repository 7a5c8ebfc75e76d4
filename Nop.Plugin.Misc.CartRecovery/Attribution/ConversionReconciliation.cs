using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

/// <summary>Orders whose events were lost: the platform can fail between storing an order and announcing it.</summary>
internal sealed class ConversionReconciliation(ConversionStore store, ConversionRecorder recorder, ConversionWrites writes, OrderMoney money, ConversionCursor cursor)
{
    private const int Batch = 100;

    /// <summary>Younger orders may still be on their way through the checkout.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);

    /// <summary>An order may be committed after a younger one.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LookBack = TimeSpan.FromDays(2);

    /// <summary>Payments and cancellations come late, and nobody waits for their figures.</summary>
    private static readonly TimeSpan Followed = TimeSpan.FromDays(60);

    private static readonly TimeSpan FollowEvery = TimeSpan.FromMinutes(30);

    /// <returns>How many orders were recorded or brought up to date.</returns>
    public async Task<int> RunAsync(DateTime nowUtc) => await RecordMissingAsync(nowUtc) + await FollowChangedAsync(nowUtc);

    private async Task<int> RecordMissingAsync(DateTime nowUtc)
    {
        var from = cursor.RecordedUntilUtc ?? nowUtc - LookBack;
        var until = nowUtc - Settled;
        var recorded = 0;
        var missing = await store.MissingAsync(from, until, Batch);
        foreach (var order in missing)
            recorded += await recorder.RecordAsync(order) ? 1 : 0;

        // Of a full batch the rest is found from where it ended.
        cursor.RecordedUntilUtc = (missing.Count == Batch ? missing[^1].CreatedOnUtc.ToWholeSecondUtc() : until) - Overlap;
        return recorded;
    }

    private async Task<int> FollowChangedAsync(DateTime nowUtc)
    {
        if (cursor.NextFollowUtc > nowUtc)
            return 0;
        cursor.NextFollowUtc = nowUtc + FollowEvery;
        var followed = 0;
        foreach (var order in await store.ChangedAsync(nowUtc - Followed, Batch))
            followed += await FollowAsync(order, nowUtc);
        return followed;
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

/// <summary>How far this process has come. It is not stored: after a restart recent orders are looked at once more, which records nothing twice.</summary>
internal sealed class ConversionCursor
{
    public DateTime? RecordedUntilUtc { get; set; }
    public DateTime? NextFollowUtc { get; set; }
}
