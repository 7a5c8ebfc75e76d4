namespace Nop.Core.Domain.Gdpr;

public class CustomerPermanentlyDeleted
{
    public int CustomerId { get; }
    public string Email { get; }

    public CustomerPermanentlyDeleted(int customerId, string email)
    {
        CustomerId = customerId;
        Email = email;
    }
}
