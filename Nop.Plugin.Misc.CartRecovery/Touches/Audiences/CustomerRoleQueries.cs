using Nop.Core.Domain.Customers;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

/// <summary>The roles of customers; a role that is switched off counts for nobody, as on the platform's own pages.</summary>
internal sealed class CustomerRoleQueries(IRepository<CustomerRole> roles, IRepository<CustomerCustomerRoleMapping> mappings)
{
    public async Task<ILookup<int, int>> OfAsync(List<int> customerIds)
    {
        var rows = await (
            from mapping in mappings.Table
            join role in roles.Table on mapping.CustomerRoleId equals role.Id
            where customerIds.Contains(mapping.CustomerId) && role.Active
            select new { mapping.CustomerId, mapping.CustomerRoleId }).ToListAsync();
        return rows.ToLookup(row => row.CustomerId, row => row.CustomerRoleId);
    }
}
