using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Localization;

namespace CartRecovery.Sandbox.Checkout;

/// <summary>Saves an address as the platform does: an equal one is used again, a new one is inserted, mapped, then chosen.</summary>
public sealed class CheckoutAddresses(IAddressService addresses, ICustomerService customers, IWorkContext work, ILocalizationService texts)
{
    public async Task<IList<Address>> SavedAsync() => await customers.GetAddressesByCustomerIdAsync((await work.GetCurrentCustomerAsync()).Id);

    public Task<Address?> ChosenAsync(IFormCollection form, string field) =>
        int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? SavedAsync(id) : Task.FromResult<Address?>(null);

    public async Task<Address?> SavedAsync(int id) => (await SavedAsync()).FirstOrDefault(address => address.Id == id);

    public async Task<bool> IsValidAsync(AddressModel model, string prefix, ModelStateDictionary state)
    {
        state.Clear();
        model.Validate(prefix, state, await texts.GetResourceAsync("Address.Fields.Required"), await texts.GetResourceAsync("Newsletter.Email.Wrong"));
        return state.IsValid;
    }

    public async Task<Address> FindOrInsertAsync(AddressModel model)
    {
        var wanted = model.ToEntity();
        var equal = addresses.FindAddress([.. await SavedAsync()], wanted.FirstName, wanted.LastName, wanted.PhoneNumber, wanted.Email, wanted.FaxNumber, wanted.Company,
            wanted.Address1, wanted.Address2, wanted.City, wanted.County, wanted.StateProvinceId, wanted.ZipPostalCode, wanted.CountryId, wanted.CustomAttributes);
        if (equal is not null)
            return equal;

        await addresses.InsertAddressAsync(wanted);
        await customers.InsertCustomerAddressAsync(await work.GetCurrentCustomerAsync(), wanted);
        return wanted;
    }

    public Task UseForBillingAsync(Address address) => UseAsync(customer => customer.BillingAddressId = address.Id);

    public Task UseForShippingAsync(int? addressId) => UseAsync(customer => customer.ShippingAddressId = addressId);

    private async Task UseAsync(Action<Customer> choose)
    {
        var customer = await work.GetCurrentCustomerAsync();
        choose(customer);
        await customers.UpdateCustomerAsync(customer);
    }
}
