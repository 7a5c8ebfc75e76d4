using Nop.Core.Domain.Customers;

namespace Nop.Core.Domain.Orders;

public class ResetCheckoutDataEvent
{
    public Customer Customer { get; }
    public int StoreId { get; }

    public ResetCheckoutDataEvent(Customer customer, int storeId)
    {
        Customer = customer;
        StoreId = storeId;
    }
}
