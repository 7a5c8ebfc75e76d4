namespace NopCommerce.StandIn.Customers;

internal sealed class CustomerRecords(
    IRepository<Customer> customers,
    IShortTermCacheManager requestCache,
    IStoreContext stores,
    TimeProvider time)
{
    public Customer New()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new Customer { CustomerGuid = Guid.NewGuid(), Active = true, CreatedOnUtc = now, LastActivityDateUtc = now, RegisteredInStoreId = stores.GetCurrentStore().Id };
    }

    public Task<Customer> ByIdAsync(int id) => customers.GetByIdAsync(id, _ => default, useShortTermCache: true);

    public Task<IList<Customer>> ByIdsAsync(int[] ids) => customers.GetByIdsAsync(ids, includeDeleted: false);

    public async Task<Customer> ByGuidAsync(Guid guid) => guid == Guid.Empty
        ? null
        : await requestCache.GetAsync(() => FirstAsync(c => c.CustomerGuid == guid), new CacheKey("Nop.customer.byguid.{0}"), guid);

    public async Task<Customer> ByEmailAsync(string email) => string.IsNullOrWhiteSpace(email) ? null : await FirstAsync(c => c.Email == email);

    public Task<Customer> BySystemNameAsync(string name) =>
        requestCache.GetAsync(() => FirstAsync(c => c.SystemName == name), new CacheKey("Nop.customer.bysystemname.{0}"), name);

    public Task InsertAsync(Customer customer) => customers.InsertAsync(customer);

    public Task UpdateAsync(Customer customer) => customers.UpdateAsync(customer);

    private async Task<Customer> FirstAsync(Expression<Func<Customer, bool>> which) =>
        (await customers.GetAllAsync(query => query.Where(which).OrderBy(c => c.Id).Take(1))).FirstOrDefault();
}
