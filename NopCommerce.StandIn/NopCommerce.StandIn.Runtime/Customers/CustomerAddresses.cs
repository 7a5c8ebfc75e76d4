namespace NopCommerce.StandIn.Customers;

internal sealed class CustomerAddresses(IRepository<CustomerAddressMapping> mappings, IRepository<Address> addresses, IShortTermCacheManager requestCache)
{
    public Task<Address> ByIdAsync(int? id) => addresses.GetByIdAsync(id, _ => default, useShortTermCache: true);

    public Task<IList<Address>> OfAsync(int customerId) =>
        requestCache.GetAsync(() => addresses.GetAllAsync(query => query.Where(a =>
            mappings.Table.Any(m => m.CustomerId == customerId && m.AddressId == a.Id))), new CacheKey("Nop.customer.addresses.{0}-"), customerId);

    public async Task AddAsync(Customer customer, Address address)
    {
        var known = await mappings.GetAllAsync(query => query.Where(m => m.CustomerId == customer.Id && m.AddressId == address.Id));
        if (known.Count == 0)
            await mappings.InsertAsync(new CustomerAddressMapping { CustomerId = customer.Id, AddressId = address.Id });
    }
}
