using Nop.Core.Domain.Orders;
using Nop.Services.Payments;

namespace Nop.Services.Orders;

public interface IOrderProcessingService
{
    Task<PlaceOrderResult> PlaceOrderAsync(ProcessPaymentRequest processPaymentRequest);

    Task CancelOrderAsync(Order order, bool notifyCustomer);

    Task MarkOrderAsPaidAsync(Order order);

    Task<IList<string>> RefundAsync(Order order);

    Task CheckOrderStatusAsync(Order order);

    bool CanCancelOrder(Order order);

    bool CanMarkOrderAsPaid(Order order);

    Task<IList<string>> PartiallyRefundAsync(Order order, decimal amountToRefund);
}
