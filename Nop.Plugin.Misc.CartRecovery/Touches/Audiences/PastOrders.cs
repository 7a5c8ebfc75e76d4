namespace Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

/// <summary>Orders found by who placed them.</summary>
internal sealed class PastOrders(IReadOnlyList<PastOrder> orders)
{
    private readonly ILookup<int, PastOrder> _byCustomer = orders.Where(order => order.CustomerId > 0).ToLookup(order => order.CustomerId);
    private readonly ILookup<string, PastOrder> _byEmail = orders.Where(order => order.Email.Length > 0).ToLookup(order => order.Email);
    private readonly ILookup<string, PastOrder> _byPhone = orders.Where(order => order.Phone.Length > 0).ToLookup(order => order.Phone);

    public static PastOrders None { get; } = new([]);

    /// <summary>Each order once, however many keys it was found by.</summary>
    /// <param name="exceptOrderId">The unpaid order that the episode is about, placed a moment before its episode; 0 for none.</param>
    public IReadOnlyCollection<PastOrder> Before(BuyerKeys buyer, DateTime utc, int exceptOrderId) =>
        [.. buyer.CustomerIds.SelectMany(id => _byCustomer[id]).Concat(_byEmail[buyer.Email]).Concat(_byPhone[buyer.Phone])
            .Where(order => order.CreatedUtc < utc && order.Id != exceptOrderId)
            .DistinctBy(order => order.Id)];
}
