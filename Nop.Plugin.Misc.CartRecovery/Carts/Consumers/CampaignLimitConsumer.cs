using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Caching;
using Nop.Core.Events;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Consumers;

/// <summary>A changed campaign may change how long episodes live; other nodes learn it when their cache entry ends.</summary>
internal sealed class CampaignLimitConsumer(IServiceProvider services)
    : IConsumer<EntityInsertedEvent<RecoveryCampaign>>, IConsumer<EntityUpdatedEvent<RecoveryCampaign>>, IConsumer<EntityDeletedEvent<RecoveryCampaign>>
{
    public Task HandleEventAsync(EntityInsertedEvent<RecoveryCampaign> eventMessage) => ForgetAsync();

    public Task HandleEventAsync(EntityUpdatedEvent<RecoveryCampaign> eventMessage) => ForgetAsync();

    public Task HandleEventAsync(EntityDeletedEvent<RecoveryCampaign> eventMessage) => ForgetAsync();

    private Task ForgetAsync() => services.GetRequiredService<IStaticCacheManager>().RemoveAsync(EpisodeClock.LimitKey, []);
}
