using Nop.Core.Domain.Orders;
using Nop.Services.Payments;

namespace Nop.Services.Orders;

public interface IOrderProcessingService
{
    Task<PlaceOrderResult> PlaceOrderAsync(ProcessPaymentRequest processPaymentRequest);

    Task CancelOrderAsync(Order order, bool notifyCustomer);

    Task MarkOrderAsPaidAsync(Order order);

    Task<IList<string>> RefundAsync(Order order);
}
