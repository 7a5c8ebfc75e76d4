using Nop.Core.Domain.Customers;

namespace Nop.Services.Gdpr;

public interface IGdprService
{
    Task PermanentDeleteCustomerAsync(Customer customer);
}
