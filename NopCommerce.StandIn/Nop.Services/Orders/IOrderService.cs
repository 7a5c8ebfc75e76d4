using Nop.Core.Domain.Orders;

namespace Nop.Services.Orders;

public interface IOrderService
{
    Task<Order> GetOrderByIdAsync(int orderId);

    Task<IList<Order>> GetOrdersByIdsAsync(int[] orderIds);

    Task InsertOrderAsync(Order order);

    Task UpdateOrderAsync(Order order);

    Task<IList<OrderItem>> GetOrderItemsAsync(int orderId, bool? isNotReturnable = null, bool? isShipEnabled = null, int vendorId = 0);

    Task InsertOrderItemAsync(OrderItem orderItem);
}
