namespace NopCommerce.StandIn.Customers;

internal sealed class Erasure(
    ICustomerService customers,
    IShoppingCartService carts,
    INewsLetterSubscriptionService subscriptions,
    IRepository<Customer> records,
    IRepository<GenericAttribute> attributes,
    IAddressService addresses,
    IEventPublisher events) : IGdprService
{
    public async Task PermanentDeleteCustomerAsync(Customer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var (id, email) = (customer.Id, customer.Email);
        foreach (var subscription in await subscriptions.GetNewsLetterSubscriptionsByEmailAsync(email))
            await subscriptions.DeleteNewsLetterSubscriptionAsync(subscription);
        foreach (var item in await carts.GetShoppingCartAsync(customer))
            await carts.DeleteShoppingCartItemAsync(item);
        foreach (var address in await customers.GetAddressesByCustomerIdAsync(id))
            await addresses.DeleteAddressAsync(address);
        await attributes.DeleteAsync(a => a.EntityId == id && a.KeyGroup == nameof(Customer));

        customer.Email = customer.Username = customer.FirstName = customer.LastName = customer.Phone = null;
        customer.BillingAddressId = customer.ShippingAddressId = null;
        customer.Active = false;
        await records.DeleteAsync(customer);
        await events.PublishAsync(new CustomerPermanentlyDeleted(id, email));
    }
}
