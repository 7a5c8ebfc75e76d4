using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Discounts;
using Nop.Core.Events;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;

/// <summary>What was chosen for a requirement leaves with it.</summary>
internal sealed class RequirementConsumer(IServiceProvider services) : IConsumer<EntityDeletedEvent<DiscountRequirement>>
{
    public Task HandleEventAsync(EntityDeletedEvent<DiscountRequirement> eventMessage) => RequirementChoice.IsOurs(eventMessage.Entity)
        ? services.GetRequiredService<RequirementChoice>().ForgetAsync(eventMessage.Entity.Id)
        : Task.CompletedTask;
}
