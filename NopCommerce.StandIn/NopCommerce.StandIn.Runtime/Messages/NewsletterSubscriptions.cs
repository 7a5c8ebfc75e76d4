using NopCommerce.StandIn.Caching;

namespace NopCommerce.StandIn.Messages;

/// <summary>One row per e-mail, store and type. Subscribing and unsubscribing are told once, when the answer changes.</summary>
internal sealed class NewsletterSubscriptions(IRepository<NewsLetterSubscription> subscriptions, IEventPublisher events) : INewsLetterSubscriptionService
{
    public async Task InsertNewsLetterSubscriptionAsync(NewsLetterSubscription newsLetterSubscription, bool publishSubscriptionEvents = true)
    {
        Check(newsLetterSubscription);
        await subscriptions.InsertAsync(newsLetterSubscription);
        if (newsLetterSubscription.Active)
            await TellAsync(newsLetterSubscription, subscribed: true, publishSubscriptionEvents);
    }

    public async Task UpdateNewsLetterSubscriptionAsync(NewsLetterSubscription newsLetterSubscription, bool publishSubscriptionEvents = true)
    {
        Check(newsLetterSubscription);
        var before = await subscriptions.LoadOriginalCopyAsync(newsLetterSubscription);
        await subscriptions.UpdateAsync(newsLetterSubscription);
        if (before.Active != newsLetterSubscription.Active)
            await TellAsync(newsLetterSubscription, newsLetterSubscription.Active, publishSubscriptionEvents);
    }

    public async Task DeleteNewsLetterSubscriptionAsync(NewsLetterSubscription newsLetterSubscription, bool publishSubscriptionEvents = true)
    {
        await subscriptions.DeleteAsync(newsLetterSubscription);
        await TellAsync(newsLetterSubscription, subscribed: false, publishSubscriptionEvents);
    }

    public Task<IList<NewsLetterSubscription>> GetNewsLetterSubscriptionsByEmailAsync(string email, int storeId = 0, int subscriptionTypeId = 0, bool? isActive = null)
    {
        var wanted = email?.Trim() ?? string.Empty;
        return subscriptions.GetAllAsync(query => query.Where(s => s.Email == wanted
            && (storeId == 0 || s.StoreId == storeId) && (subscriptionTypeId == 0 || s.TypeId == subscriptionTypeId)
            && (isActive == null || s.Active == isActive)).OrderBy(s => s.Id));
    }

    private static void Check(NewsLetterSubscription subscription)
    {
        if (!CommonHelper.IsValidEmail(subscription.Email))
            throw new NopException("Email is not valid.");
    }

    private async Task TellAsync(NewsLetterSubscription subscription, bool subscribed, bool publish)
    {
        if (!publish)
            return;

        await (subscribed
            ? events.PublishAsync(new EmailSubscribedEvent(subscription))
            : events.PublishAsync(new EmailUnsubscribedEvent(subscription)));
    }
}

internal sealed class NewsletterTypes(IRepository<NewsLetterSubscriptionType> types, IStaticCacheManager cache, IStoreMappingService storeMappings) : INewsLetterSubscriptionTypeService
{
    public Task InsertNewsLetterSubscriptionTypeAsync(NewsLetterSubscriptionType newsLetterSubscriptionType) => types.InsertAsync(newsLetterSubscriptionType);

    public Task<NewsLetterSubscriptionType> GetNewsLetterSubscriptionTypeByIdAsync(int newsLetterSubscriptionTypeId) => types.GetByIdAsync(newsLetterSubscriptionTypeId, _ => default);

    public async Task<IList<NewsLetterSubscriptionType>> GetAllNewsLetterSubscriptionTypesAsync(int storeId = 0)
    {
        var all = await cache.GetAsync(new CacheKey(CacheKeys.All<NewsLetterSubscriptionType>()), () => types.GetAllAsync(query => query.OrderBy(t => t.DisplayOrder).ThenBy(t => t.Id)));
        return storeId == 0 ? all : await all.WhereAwaitedAsync(t => storeMappings.AuthorizeAsync(t, storeId));
    }
}
