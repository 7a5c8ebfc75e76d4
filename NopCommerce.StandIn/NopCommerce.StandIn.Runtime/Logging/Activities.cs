using NopCommerce.StandIn.Caching;

namespace NopCommerce.StandIn.Logging;

/// <summary>Writes only activities whose type exists and is enabled.</summary>
internal sealed class Activities(
    IRepository<ActivityLogType> types,
    IRepository<ActivityLog> activities,
    IStaticCacheManager cache,
    IWorkContext workContext,
    IWebHelper webHelper,
    TimeProvider time) : ICustomerActivityService
{
    public async Task<ActivityLog> InsertActivityAsync(string systemKeyword, string comment, BaseEntity entity = null) =>
        await InsertActivityAsync(await workContext.GetCurrentCustomerAsync(), systemKeyword, comment, entity);

    public async Task<ActivityLog> InsertActivityAsync(Customer customer, string systemKeyword, string comment, BaseEntity entity = null)
    {
        var all = await cache.GetAsync(new CacheKey(CacheKeys.All<ActivityLogType>()), () => types.GetAllAsync(query => query));
        if (customer is null || customer.IsSearchEngineAccount() || all.FirstOrDefault(t => t.SystemKeyword == systemKeyword) is not { Enabled: true } type)
            return null;

        var activity = new ActivityLog
        {
            ActivityLogTypeId = type.Id,
            EntityId = entity?.Id,
            EntityName = entity?.GetType().Name,
            CustomerId = customer.Id,
            Comment = CommonHelper.EnsureMaximumLength(comment ?? string.Empty, 4000),
            CreatedOnUtc = time.GetUtcNow().UtcDateTime,
            IpAddress = webHelper.GetCurrentIpAddress()
        };
        await activities.InsertAsync(activity);
        return activity;
    }
}
