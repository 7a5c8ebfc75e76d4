namespace NopCommerce.StandIn.Orders;

/// <summary>
/// The steps of placing an order, in the platform's order. Nothing here is one transaction: what fails after the order's
/// row leaves the row, and OrderPlacedEvent never comes.
/// </summary>
internal sealed class OrderPlacement(
    OrderRecords records,
    IDiscountService discounts,
    IShoppingCartService carts,
    ICustomerService customers,
    OrderMails mails,
    IEventPublisher events,
    TimeProvider time)
{
    public async Task<Order> PlaceAsync(OrderDetails details, ProcessPaymentRequest payment)
    {
        var order = await records.InsertAsync(details, payment);
        foreach (var line in details.Cart)
            await events.PublishAsync(new ShoppingCartItemMovedToOrderItemEvent(line, await records.InsertItemAsync(order, line, details.Customer)));
        await carts.ClearShoppingCartAsync(details.Customer, order.StoreId);

        // A code that gave nothing is not among the applied discounts and leaves no row.
        foreach (var discount in details.AppliedDiscounts)
            await discounts.InsertDiscountUsageHistoryAsync(new DiscountUsageHistory { DiscountId = discount.Id, OrderId = order.Id, CreatedOnUtc = time.GetUtcNow().UtcDateTime });

        await mails.QueueAsync(order, details.Customer);
        await customers.ResetCheckoutDataAsync(details.Customer, order.StoreId, clearCouponCodes: true, clearCheckoutAttributes: true);
        await events.PublishAsync(new OrderPlacedEvent(order));
        return order;
    }
}
