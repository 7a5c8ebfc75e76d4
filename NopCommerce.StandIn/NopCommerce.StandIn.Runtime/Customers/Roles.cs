using NopCommerce.StandIn.Caching;

namespace NopCommerce.StandIn.Customers;

internal sealed class Roles(
    IRepository<CustomerRole> roles,
    IRepository<CustomerCustomerRoleMapping> mappings,
    IStaticCacheManager cache,
    IShortTermCacheManager requestCache)
{
    public Task<IList<CustomerRole>> AllAsync(bool showHidden) =>
        cache.GetAsync(new CacheKey(CacheKeys.All<CustomerRole>() + showHidden), () => roles.GetAllAsync(query =>
            query.Where(r => showHidden || r.Active).OrderBy(r => r.Name)));

    public async Task<CustomerRole> NamedAsync(string systemName) =>
        string.IsNullOrWhiteSpace(systemName) ? null : (await AllAsync(showHidden: true)).FirstOrDefault(r => r.SystemName == systemName);

    public async Task<IList<CustomerRole>> OfAsync(Customer customer, bool showHidden)
    {
        var ids = await requestCache.GetAsync(() => mappings.GetAllAsync(query => query.Where(m => m.CustomerId == customer.Id)),
            new CacheKey("Nop.customer.roles.{0}-"), customer.Id);
        return (await AllAsync(showHidden)).Where(r => ids.Any(m => m.CustomerRoleId == r.Id)).ToList();
    }

    public async Task AddAsync(Customer customer, string systemName)
    {
        var role = await NamedAsync(systemName) ?? throw new NopException($"'{systemName}' role could not be loaded");
        await mappings.InsertAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = role.Id });
    }

    public async Task RemoveAsync(Customer customer, string systemName)
    {
        var role = await NamedAsync(systemName);
        foreach (var mapping in await mappings.GetAllAsync(query => query.Where(m => m.CustomerId == customer.Id && m.CustomerRoleId == role.Id)))
            await mappings.DeleteAsync(mapping);
    }
}
