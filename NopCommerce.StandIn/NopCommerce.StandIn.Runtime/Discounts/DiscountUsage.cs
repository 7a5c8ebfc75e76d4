namespace NopCommerce.StandIn.Discounts;

internal sealed record UsageFilter(int? DiscountId, int? CustomerId, int? OrderId, bool IncludeCancelledOrders);

internal sealed class DiscountUsage(IRepository<DiscountUsageHistory> history, IRepository<Order> orders)
{
    public Task<DiscountUsageHistory> ByIdAsync(int id) => history.GetByIdAsync(id);

    public Task InsertAsync(DiscountUsageHistory row) => history.InsertAsync(row);

    public Task DeleteAsync(DiscountUsageHistory row) => history.DeleteAsync(row);

    public Task<IPagedList<DiscountUsageHistory>> PageAsync(UsageFilter filter, int pageIndex, int pageSize) =>
        history.GetAllPagedAsync(query => Matching(query, filter).OrderByDescending(h => h.CreatedOnUtc).ThenBy(h => h.Id), pageIndex, pageSize);

    public async Task<int> CountAsync(UsageFilter filter) =>
        (await history.GetAllPagedAsync(query => Matching(query, filter), 0, 1, getOnlyTotalCount: true)).TotalCount;

    private IQueryable<DiscountUsageHistory> Matching(IQueryable<DiscountUsageHistory> query, UsageFilter filter)
    {
        if (filter.DiscountId is { } discountId)
            query = query.Where(h => h.DiscountId == discountId);
        if (filter.OrderId is { } orderId)
            query = query.Where(h => h.OrderId == orderId);
        if (filter.CustomerId is { } customerId)
            query = query.Where(h => orders.Table.Any(o => o.Id == h.OrderId && o.CustomerId == customerId));
        if (!filter.IncludeCancelledOrders)
            query = query.Where(h => orders.Table.Any(o => o.Id == h.OrderId && o.OrderStatusId != (int)OrderStatus.Cancelled));
        return query.Where(h => orders.Table.Any(o => o.Id == h.OrderId && !o.Deleted));
    }
}
