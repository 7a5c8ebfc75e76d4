using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Events;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>Episodes sleep until the campaigns of that moment would have something to say; an active campaign that was changed may have it sooner.</summary>
internal sealed class CampaignEventsConsumer(IServiceProvider services)
    : IConsumer<EntityInsertedEvent<RecoveryCampaign>>, IConsumer<EntityUpdatedEvent<RecoveryCampaign>>
{
    public Task HandleEventAsync(EntityInsertedEvent<RecoveryCampaign> eventMessage) => WakeAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityUpdatedEvent<RecoveryCampaign> eventMessage) => WakeAsync(eventMessage.Entity);

    private Task WakeAsync(RecoveryCampaign campaign) => campaign is { State: CampaignState.Active, Deleted: false }
        ? services.GetRequiredService<EpisodeWrites>().WakeOpenAsync(services.GetRequiredService<TimeProvider>().NowUtc())
        : Task.CompletedTask;
}
