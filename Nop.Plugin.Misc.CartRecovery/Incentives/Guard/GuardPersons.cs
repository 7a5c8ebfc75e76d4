using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

/// <summary>Every mark by which the shop would know a person again.</summary>
internal sealed class GuardPersons(ICustomerService customers)
{
    /// <param name="matchesPlace">Where many live behind one door, the shop may leave that out.</param>
    public async Task<PersonKeys> OfAsync(Episode episode, Recipient recipient, bool matchesPlace)
    {
        var customer = await customers.GetCustomerByIdAsync(episode.CustomerId) ?? await customers.GetCustomerByIdAsync(recipient.CustomerId);
        var isAccount = customer is not null && await customers.IsRegisteredAsync(customer);
        var address = customer is null ? null : await AddressAsync(customer);
        return PersonKeys.Of(
            isAccount ? customer!.Id : 0,
            First(recipient.Email, customer?.Email, address?.Email),
            First(recipient.Phone, customer?.Phone, address?.PhoneNumber),
            matchesPlace && address is not null ? Place(address) : "");
    }

    private async Task<Address?> AddressAsync(Customer customer) =>
        await customers.GetCustomerShippingAddressAsync(customer) ?? await customers.GetCustomerBillingAddressAsync(customer);

    private static string Place(Address address) =>
        PersonKeys.PlaceText(address.Address1 ?? "", address.ZipPostalCode ?? "", address.City ?? "", address.CountryId ?? 0);

    private static string First(params string?[] known) => known.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";
}
