using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

/// <summary>The platform's carts of many customers in one statement each; its own services read them one customer at a time and keep them for the request.</summary>
internal sealed class CartQueries(IRepository<ShoppingCartItem> items, IRepository<Customer> customers, IRepository<CustomerCustomerRoleMapping> roles)
{
    /// <param name="customerIds">Whose.</param>
    /// <param name="typeIds">Numbers of the platform's kinds of lines.</param>
    public async Task<ILookup<int, ShoppingCartItem>> ItemsAsync(IReadOnlyCollection<int> customerIds, IReadOnlyCollection<int> typeIds)
    {
        var found = await items.Table
            .Where(item => customerIds.Contains(item.CustomerId) && typeIds.Contains(item.ShoppingCartTypeId))
            .OrderBy(item => item.Id)
            .ToListAsync();
        return found.ToLookup(item => item.CustomerId);
    }

    public async Task<IReadOnlyDictionary<int, Customer>> CustomersAsync(IReadOnlyCollection<int> ids)
    {
        var found = await customers.Table.Where(customer => ids.Contains(customer.Id)).ToListAsync();
        return found.ToDictionary(customer => customer.Id);
    }

    /// <summary>Prices differ by role, so equal roles may share one answer.</summary>
    public async Task<IReadOnlyDictionary<int, string>> RoleKeysAsync(IReadOnlyCollection<int> customerIds)
    {
        var found = await roles.Table.Where(mapping => customerIds.Contains(mapping.CustomerId)).ToListAsync();
        return found
            .GroupBy(mapping => mapping.CustomerId)
            .ToDictionary(group => group.Key, group => string.Join(',', group.Select(mapping => mapping.CustomerRoleId).Order()));
    }

    public Task<int> NewestItemIdAsync(DateTime olderThanUtc) =>
        items.Table.Where(item => item.CreatedOnUtc < olderThanUtc).OrderByDescending(item => item.Id).Select(item => item.Id).FirstOrDefaultAsync();

    public Task<List<ShoppingCartItem>> ItemsAfterAsync(int afterId, DateTime olderThanUtc, int take) =>
        items.Table
            .Where(item => item.Id > afterId && item.CreatedOnUtc < olderThanUtc)
            .OrderBy(item => item.Id)
            .Take(take)
            .ToListAsync();
}
