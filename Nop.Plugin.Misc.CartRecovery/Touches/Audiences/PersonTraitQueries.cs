using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

/// <summary>What the shop's own records say of customers.</summary>
internal sealed class PersonTraitQueries(
    IRepository<Customer> customers,
    IRepository<Address> addresses,
    IRepository<Country> countries,
    IRepository<CustomerRole> roles,
    IRepository<CustomerCustomerRoleMapping> roleMappings)
{
    public async Task<ILookup<int, int>> RolesAsync(List<int> customerIds)
    {
        var rows = await (
            from mapping in roleMappings.Table
            join role in roles.Table on mapping.CustomerRoleId equals role.Id
            where customerIds.Contains(mapping.CustomerId) && role.Active
            select new { mapping.CustomerId, mapping.CustomerRoleId }).ToListAsync();
        return rows.ToLookup(row => row.CustomerId, row => row.CustomerRoleId);
    }

    /// <summary>ISO codes by customer: of the billing address, else of the shipping address, else of the profile.</summary>
    public async Task<IReadOnlyDictionary<int, string>> CountriesAsync(List<int> customerIds)
    {
        var people = await customers.Table
            .Where(customer => customerIds.Contains(customer.Id))
            .Select(customer => new { customer.Id, customer.BillingAddressId, customer.ShippingAddressId, customer.CountryId })
            .ToListAsync();
        var addressIds = people.SelectMany(person => new[] { person.BillingAddressId ?? 0, person.ShippingAddressId ?? 0 }).Where(id => id > 0).Distinct().ToList();
        var places = (await addresses.Table
            .Where(address => addressIds.Contains(address.Id))
            .Select(address => new { address.Id, address.CountryId })
            .ToListAsync()).ToDictionary(address => address.Id, address => address.CountryId ?? 0);
        var codes = (await countries.Table.Select(country => new { country.Id, country.TwoLetterIsoCode }).ToListAsync()).ToDictionary(country => country.Id, country => country.TwoLetterIsoCode ?? "");

        return people.ToDictionary(
            person => person.Id,
            person => new[] { places.GetValueOrDefault(person.BillingAddressId ?? 0), places.GetValueOrDefault(person.ShippingAddressId ?? 0), person.CountryId }
                .Select(countryId => codes.GetValueOrDefault(countryId, "")).FirstOrDefault(code => code.Length > 0) ?? "");
    }
}
