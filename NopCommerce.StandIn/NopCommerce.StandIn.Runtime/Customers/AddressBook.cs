namespace NopCommerce.StandIn.Customers;

internal sealed class AddressBook(IRepository<Address> addresses, ICountryService countries, TimeProvider time) : IAddressService
{
    public Task<Address> GetAddressByIdAsync(int addressId) =>
        addresses.GetByIdAsync(addressId, _ => default, useShortTermCache: true);

    public Task InsertAddressAsync(Address address)
    {
        address.CreatedOnUtc = time.GetUtcNow().UtcDateTime;
        address.CountryId = NullIfZero(address.CountryId);
        address.StateProvinceId = NullIfZero(address.StateProvinceId);
        return addresses.InsertAsync(address);
    }

    public Task UpdateAddressAsync(Address address)
    {
        address.CountryId = NullIfZero(address.CountryId);
        address.StateProvinceId = NullIfZero(address.StateProvinceId);
        return addresses.UpdateAsync(address);
    }

    public Task DeleteAddressAsync(Address address) => addresses.DeleteAsync(address);

    public async Task<bool> IsAddressValidAsync(Address address)
    {
        string[] needed = [address.FirstName, address.LastName, address.Email, address.Address1, address.City, address.ZipPostalCode, address.PhoneNumber];
        return needed.All(text => !string.IsNullOrWhiteSpace(text))
            && address.CountryId is { } country && await countries.GetCountryByIdAsync(country) is not null;
    }

    public Address FindAddress(List<Address> source, string firstName, string lastName, string phoneNumber, string email, string faxNumber, string company, string address1, string address2, string city, string county, int? stateProvinceId, string zipPostalCode, int? countryId, string customAttributes) =>
        source.Find(a => Same(a.FirstName, firstName) && Same(a.LastName, lastName) && Same(a.PhoneNumber, phoneNumber) && Same(a.Email, email)
            && Same(a.FaxNumber, faxNumber) && Same(a.Company, company) && Same(a.Address1, address1) && Same(a.Address2, address2)
            && Same(a.City, city) && Same(a.County, county) && (a.StateProvinceId ?? 0) == (stateProvinceId ?? 0)
            && Same(a.ZipPostalCode, zipPostalCode) && (a.CountryId ?? 0) == (countryId ?? 0) && Same(a.CustomAttributes, customAttributes));

    public Address CloneAddress(Address address) => new()
    {
        FirstName = address.FirstName,
        LastName = address.LastName,
        Email = address.Email,
        Company = address.Company,
        CountryId = address.CountryId,
        StateProvinceId = address.StateProvinceId,
        County = address.County,
        City = address.City,
        Address1 = address.Address1,
        Address2 = address.Address2,
        ZipPostalCode = address.ZipPostalCode,
        PhoneNumber = address.PhoneNumber,
        FaxNumber = address.FaxNumber,
        CustomAttributes = address.CustomAttributes,
        CreatedOnUtc = address.CreatedOnUtc
    };

    private static bool Same(string one, string other) => (one ?? string.Empty) == (other ?? string.Empty);

    private static int? NullIfZero(int? id) => id is 0 ? null : id;
}
