using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Orders;

/// <summary>An order whose payment is pending is an episode of its own, from its placing until the money is there or will not come.</summary>
internal sealed class UnpaidOrders(EpisodeStore store, EpisodeWrites writes, UnpaidOrderQueries queries, PaidLater paidLater, EpisodeClock clock)
{
    /// <summary>One write, and none for an order that is paid or will be paid on delivery. Its key is taken for good, so that an order is taken up once.</summary>
    public async Task<bool> OpenAsync(Order order, bool isGuest) => IsWaited(order) && await store.TryInsertAsync(New(order, isGuest, (await clock.MomentAsync(EpisodeKind.Order)).NowUtc));

    /// <summary>Told of any change to an order; most change nothing here and cost nothing.</summary>
    public async Task<bool> NoteAsync(Order order) =>
        OrderStates.Of(order) is not EpisodeState.Open and var state
        && await writes.EndOrderAsync(order.Id, state, (await clock.MomentAsync(EpisodeKind.Order)).NowUtc);

    /// <summary>Of orders that no event told of, those that still wait for their money and whose episode would not have lapsed by now.</summary>
    public async Task<int> OpenMissedAsync(IReadOnlyCollection<Order> orders)
    {
        var aliveSince = (await clock.MomentAsync(EpisodeKind.Order)).AliveSinceUtc;
        var waiting = orders.Where(order => order.CreatedOnUtc >= aliveSince && IsWaited(order)).ToList();
        if (waiting.Count == 0)
            return 0;

        var known = await queries.KnownAsync([.. waiting.Select(order => order.Id)]);
        var missed = waiting.Where(order => !known.Contains(order.Id)).ToList();
        var customers = await queries.CustomersAsync([.. missed.Select(order => order.CustomerId).Distinct()]);
        var opened = 0;
        foreach (var order in missed)
        {
            if (await OpenAsync(order, string.IsNullOrEmpty(customers.GetValueOrDefault(order.CustomerId)?.Email)))
                opened++;
        }

        return opened;
    }

    private bool IsWaited(Order order) => OrderStates.Of(order) == EpisodeState.Open && !paidLater.Includes(order.PaymentMethodSystemName);

    private static Episode New(Order order, bool isGuest, DateTime nowUtc) => new()
    {
        Kind = EpisodeKind.Order,
        SubjectId = order.Id,
        OpenKey = Episode.OpenKeyForOrder(order.Id),
        StoreId = order.StoreId,
        CustomerId = order.CustomerId,
        State = EpisodeState.Open,
        StartedUtc = order.CreatedOnUtc.ToWholeSecondUtc(),
        LastActivityUtc = order.CreatedOnUtc.ToWholeSecondUtc(),
        NextDecisionUtc = nowUtc.AddMinutes(1),
        Version = 1,
        SnapshotStale = true,
        LanguageId = order.CustomerLanguageId,
        TaxDisplayTypeId = order.CustomerTaxDisplayTypeId,
        IsGuest = isGuest,
    };
}
