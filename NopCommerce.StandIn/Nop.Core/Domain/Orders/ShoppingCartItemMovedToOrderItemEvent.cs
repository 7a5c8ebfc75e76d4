namespace Nop.Core.Domain.Orders;

public class ShoppingCartItemMovedToOrderItemEvent
{
    public ShoppingCartItem ShoppingCartItem { get; }
    public OrderItem OrderItem { get; }

    public ShoppingCartItemMovedToOrderItemEvent(ShoppingCartItem shoppingCartItem, OrderItem orderItem)
    {
        ShoppingCartItem = shoppingCartItem;
        OrderItem = orderItem;
    }
}
