using Nop.Core.Domain.Common;

namespace Nop.Services.Common;

public interface IAddressService
{
    Task<Address> GetAddressByIdAsync(int addressId);

    Task InsertAddressAsync(Address address);

    Task UpdateAddressAsync(Address address);

    Task DeleteAddressAsync(Address address);

    Task<bool> IsAddressValidAsync(Address address);

    Address FindAddress(List<Address> source, string firstName, string lastName, string phoneNumber, string email, string faxNumber, string company, string address1, string address2, string city, string county, int? stateProvinceId, string zipPostalCode, int? countryId, string customAttributes);

    Address CloneAddress(Address address);
}
