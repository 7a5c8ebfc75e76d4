namespace NopCommerce.StandIn.Security;

internal sealed class AccessLists(IRepository<AclRecord> records, ICustomerService customers, IWorkContext workContext, IStaticCacheManager cache) : IAclService
{
    public async Task<bool> AuthorizeAsync<TEntity>(TEntity entity) where TEntity : BaseEntity, IAclSupported =>
        await AuthorizeAsync(entity, await workContext.GetCurrentCustomerAsync());

    public async Task<bool> AuthorizeAsync<TEntity>(TEntity entity, Customer customer) where TEntity : BaseEntity, IAclSupported =>
        entity is not null && customer is not null && (!entity.SubjectToAcl || await AuthorizeAsync(typeof(TEntity).Name, entity.Id, customer));

    public async Task<bool> AuthorizeAsync(string entityTypeName, int entityId, Customer customer) =>
        entityId <= 0 || await AuthorizeAsync(customer, await RoleIdsAsync(entityId, entityTypeName));

    public async Task<bool> AuthorizeAsync(Customer customer, IList<int> allowedCustomerRoleIds) =>
        (await customers.GetCustomerRoleIdsAsync(customer)).Intersect(allowedCustomerRoleIds).Any();

    private Task<int[]> RoleIdsAsync(int entityId, string entityName) =>
        cache.GetAsync(new CacheKey($"Nop.aclrecord.roles.{entityId}-{entityName}"), async () =>
            (await records.GetAllAsync(query => query.Where(a => a.EntityId == entityId && a.EntityName == entityName))).Select(a => a.CustomerRoleId).ToArray());
}
