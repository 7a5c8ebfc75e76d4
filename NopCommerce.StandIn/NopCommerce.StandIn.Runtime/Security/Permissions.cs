namespace NopCommerce.StandIn.Security;

internal sealed class Permissions(
    IRepository<PermissionRecord> records,
    IRepository<PermissionRecordCustomerRoleMapping> mappings,
    IRepository<CustomerRole> roles,
    ICustomerService customers,
    IWorkContext workContext,
    IStaticCacheManager cache,
    StandInTypes types) : IPermissionService
{
    public async Task DeletePermissionAsync(string permissionSystemName)
    {
        if (await FindAsync(permissionSystemName) is not { } record)
            return;

        foreach (var mapping in await mappings.GetAllAsync(query => query.Where(m => m.PermissionRecordId == record.Id)))
            await mappings.DeleteAsync(mapping);
        await records.DeleteAsync(record);
    }

    public Task<bool> AuthorizeAsync(PermissionRecord permission) => AuthorizeAsync(permission?.SystemName);

    public Task<bool> AuthorizeAsync(PermissionRecord permission, Customer customer) => AuthorizeAsync(permission?.SystemName, customer);

    public async Task<bool> AuthorizeAsync(string permissionRecordSystemName) =>
        await AuthorizeAsync(permissionRecordSystemName, await workContext.GetCurrentCustomerAsync());

    public async Task<bool> AuthorizeAsync(string permissionRecordSystemName, Customer customer)
    {
        if (string.IsNullOrEmpty(permissionRecordSystemName) || customer is null)
            return false;

        foreach (var roleId in await customers.GetCustomerRoleIdsAsync(customer))
            if (await AuthorizeAsync(permissionRecordSystemName, roleId))
                return true;
        return false;
    }

    public async Task<bool> AuthorizeAsync(string permissionRecordSystemName, int customerRoleId) =>
        (await AllowedAsync(customerRoleId)).Contains(permissionRecordSystemName ?? string.Empty);

    public async Task InsertPermissionsAsync()
    {
        var known = (await records.GetAllAsync(query => query)).Select(r => r.SystemName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = types.Created<IPermissionConfigManager>().SelectMany(m => m.AllConfigs).Where(c => known.Add(c.SystemName)).ToList();
        var added = missing.Select(c => new PermissionRecord { Name = c.Name, SystemName = c.SystemName, Category = c.Category }).ToList();
        await records.InsertAsync(added);
        var mapped = new List<PermissionRecordCustomerRoleMapping>();
        foreach (var (config, record) in missing.Zip(added))
            foreach (var role in config.DefaultCustomerRoles)
                mapped.Add(new() { PermissionRecordId = record.Id, CustomerRoleId = (await RoleAsync(role)).Id });
        await mappings.InsertAsync(mapped);
    }

    private async Task<CustomerRole> RoleAsync(string systemName)
    {
        if (await customers.GetCustomerRoleBySystemNameAsync(systemName) is { } found)
            return found;

        var role = new CustomerRole { Name = systemName, SystemName = systemName, Active = true };
        await roles.InsertAsync(role);
        return role;
    }

    private async Task<PermissionRecord> FindAsync(string systemName) =>
        (await records.GetAllAsync(query => query.Where(r => r.SystemName == systemName))).FirstOrDefault();

    private Task<HashSet<string>> AllowedAsync(int roleId) =>
        cache.GetAsync(new CacheKey($"Nop.permissionrecord.allowed.{roleId}"), async () =>
            (await records.GetAllAsync(query => query.Where(r => mappings.Table.Any(m => m.PermissionRecordId == r.Id && m.CustomerRoleId == roleId))))
                .Select(r => r.SystemName).ToHashSet(StringComparer.OrdinalIgnoreCase));
}
