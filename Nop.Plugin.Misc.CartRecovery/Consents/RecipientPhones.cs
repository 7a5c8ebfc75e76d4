using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Reads phones by the country of the address they stand in, else of the person's addresses, billing before shipping, else of the shop.</summary>
internal sealed class RecipientPhones(
    ICustomerService customers,
    IAddressService addresses,
    ICountryService countries,
    IStoreService stores,
    CartRecoverySettings settings)
{
    public async Task<RecipientDetails> ReadAsync(RecipientDetails details) => string.IsNullOrWhiteSpace(details.Phone)
        ? details
        : details with { Read = await ReadAsync(details.Phone, details.CountryId, details.CustomerId) };

    public async Task<PhoneNumber> ReadAsync(string phone, int countryId = 0, int customerId = 0)
    {
        var own = (await stores.GetAllStoresAsync()).Select(store => store.CompanyPhoneNumber).OfType<string>();
        return PhoneNumber.Of(phone, IsFull(phone) ? "" : await CountryAsync(countryId, customerId), own);
    }

    // A full number says itself whose it is.
    private static bool IsFull(string phone) => phone.TrimStart().StartsWith('+');

    private async Task<string> CountryAsync(int countryId, int customerId)
    {
        if (await CodeAsync(countryId) is { Length: > 0 } given)
            return given;
        if (customerId > 0 && await customers.GetCustomerByIdAsync(customerId) is { } customer && await OfCustomerAsync(customer) is { Length: > 0 } own)
            return own;
        return settings.HomeCountry;
    }

    private async Task<string> OfCustomerAsync(Customer customer)
    {
        foreach (var addressId in new[] { customer.BillingAddressId, customer.ShippingAddressId })
        {
            if (addressId is { } id && await addresses.GetAddressByIdAsync(id) is { CountryId: { } countryId } && await CodeAsync(countryId) is { Length: > 0 } code)
                return code;
        }

        return await CodeAsync(customer.CountryId);
    }

    private async Task<string> CodeAsync(int countryId) => countryId == 0 ? "" : (await countries.GetCountryByIdAsync(countryId))?.TwoLetterIsoCode ?? "";
}
