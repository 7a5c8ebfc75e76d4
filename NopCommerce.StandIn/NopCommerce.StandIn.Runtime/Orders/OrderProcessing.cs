namespace NopCommerce.StandIn.Orders;

internal sealed class OrderProcessing(
    OrderPreparation preparation,
    OrderPlacement placement,
    IOrderService orders,
    IEventPublisher events,
    ILogger log,
    TimeProvider time) : IOrderProcessingService
{
    /// <summary>The one method that captures at placement; every other leaves the order pending.</summary>
    public const string PaidAtOnce = "Payments.Manual";

    public async Task<PlaceOrderResult> PlaceOrderAsync(ProcessPaymentRequest processPaymentRequest)
    {
        ArgumentNullException.ThrowIfNull(processPaymentRequest);
        var result = new PlaceOrderResult();
        try
        {
            var order = await placement.PlaceAsync(await preparation.PrepareAsync(processPaymentRequest), processPaymentRequest);
            result.PlacedOrder = order;
            await CheckOrderStatusAsync(order);
            if (order.PaymentStatus == PaymentStatus.Paid)
                await events.PublishAsync(new OrderPaidEvent(order));
        }
        catch (Exception failure)
        {
            await log.ErrorAsync($"Error while placing order. {failure.Message}", failure);
            result.Errors.Add(failure.Message);
        }

        return result;
    }

    public async Task CheckOrderStatusAsync(Order order)
    {
        if (order.PaymentStatus == PaymentStatus.Paid && order.PaidDateUtc is null)
        {
            order.PaidDateUtc = time.GetUtcNow().UtcDateTime;
            await orders.UpdateOrderAsync(order);
        }

        var paid = order.PaymentStatus is PaymentStatus.Authorized or PaymentStatus.Paid;
        if (order.OrderStatus == OrderStatus.Pending && (paid || order.ShippingStatus is ShippingStatus.PartiallyShipped or ShippingStatus.Shipped or ShippingStatus.Delivered))
            await SetStatusAsync(order, OrderStatus.Processing);

        var shipped = order.ShippingStatus is ShippingStatus.ShippingNotRequired or ShippingStatus.Delivered;
        if (order.OrderStatus is not (OrderStatus.Cancelled or OrderStatus.Complete) && order.PaymentStatus == PaymentStatus.Paid && shipped)
            await SetStatusAsync(order, OrderStatus.Complete);
    }

    public bool CanCancelOrder(Order order) => order.OrderStatus != OrderStatus.Cancelled;

    public async Task CancelOrderAsync(Order order, bool notifyCustomer)
    {
        if (!CanCancelOrder(order))
            throw new NopException("Cannot do cancel for order.");

        await SetStatusAsync(order, OrderStatus.Cancelled);
    }

    public bool CanMarkOrderAsPaid(Order order) => order.OrderStatus != OrderStatus.Cancelled
        && order.PaymentStatus is PaymentStatus.Pending or PaymentStatus.Authorized;

    public async Task MarkOrderAsPaidAsync(Order order)
    {
        if (!CanMarkOrderAsPaid(order))
            throw new NopException("You can't mark this order as paid");

        order.PaymentStatus = PaymentStatus.Paid;
        order.PaidDateUtc = time.GetUtcNow().UtcDateTime;
        await orders.UpdateOrderAsync(order);
        await CheckOrderStatusAsync(order);
        await events.PublishAsync(new OrderPaidEvent(order));
    }

    public Task<IList<string>> RefundAsync(Order order) => PartiallyRefundAsync(order, order.OrderTotal - order.RefundedAmount);

    public async Task<IList<string>> PartiallyRefundAsync(Order order, decimal amountToRefund)
    {
        if (order.PaymentStatus is not (PaymentStatus.Paid or PaymentStatus.PartiallyRefunded) || amountToRefund <= 0 || amountToRefund > order.OrderTotal - order.RefundedAmount)
            throw new NopException("Cannot do refund for order.");

        order.RefundedAmount += amountToRefund;
        order.PaymentStatus = order.RefundedAmount >= order.OrderTotal ? PaymentStatus.Refunded : PaymentStatus.PartiallyRefunded;
        await orders.UpdateOrderAsync(order);
        await CheckOrderStatusAsync(order);
        await events.PublishAsync(new OrderRefundedEvent(order, amountToRefund));
        return [];
    }

    private async Task SetStatusAsync(Order order, OrderStatus status)
    {
        var previous = order.OrderStatus;
        if (previous == status)
            return;

        order.OrderStatus = status;
        await orders.UpdateOrderAsync(order);
        await events.PublishAsync(new OrderStatusChangedEvent(order, previous));
    }
}
