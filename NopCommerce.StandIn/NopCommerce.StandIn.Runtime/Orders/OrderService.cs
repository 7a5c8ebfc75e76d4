namespace NopCommerce.StandIn.Orders;

internal sealed class OrderService(IRepository<Order> orders, IRepository<OrderItem> items) : IOrderService
{
    public Task<Order> GetOrderByIdAsync(int orderId) => orders.GetByIdAsync(orderId, _ => default, useShortTermCache: true);

    public Task<IList<Order>> GetOrdersByIdsAsync(int[] orderIds) => orders.GetByIdsAsync(orderIds, includeDeleted: false);

    public Task InsertOrderAsync(Order order) => orders.InsertAsync(order);

    public Task UpdateOrderAsync(Order order) => orders.UpdateAsync(order);

    public Task<IList<OrderItem>> GetOrderItemsAsync(int orderId, bool? isNotReturnable = null, bool? isShipEnabled = null, int vendorId = 0) =>
        items.GetAllAsync(query => query.Where(i => i.OrderId == orderId).OrderBy(i => i.Id));

    public Task InsertOrderItemAsync(OrderItem orderItem) => items.InsertAsync(orderItem);
}
