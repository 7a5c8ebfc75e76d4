using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;

/// <summary>A scheduler that stands still cannot say so; shoppers who order are still there. Looks at most every quarter of an hour, and tells once a day.</summary>
internal sealed class TaskWatch(IServiceProvider services) : IConsumer<OrderPlacedEvent>
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(15);

    public async Task HandleEventAsync(OrderPlacedEvent eventMessage)
    {
        if (!services.GetRequiredService<Rhythm>().IsTime(nameof(TaskWatch), Period, services.GetRequiredService<TimeProvider>().NowUtc()))
            return;

        if (await services.GetRequiredService<TaskChecks>().CheckAsync() is { } late)
            await services.GetRequiredService<OwnerNotices>().TaskLateAsync(late);
    }
}
