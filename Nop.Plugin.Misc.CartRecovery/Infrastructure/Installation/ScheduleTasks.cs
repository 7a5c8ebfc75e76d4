using Nop.Core.Domain.ScheduleTasks;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

internal sealed class ScheduleTasks(IScheduleTaskService tasks, TimeProvider time) : IInstallationPart
{
    public async Task EnsureAsync()
    {
        // One that is there may have been slowed down or stopped on purpose.
        if (await tasks.GetTaskByTypeAsync(CartRecoveryDefaults.TaskType) is not null)
            return;

        await tasks.InsertTaskAsync(new ScheduleTask
        {
            Name = CartRecoveryDefaults.TaskName,
            Type = CartRecoveryDefaults.TaskType,
            Seconds = CartRecoveryDefaults.TaskSeconds,
            Enabled = true,
            LastEnabledUtc = time.NowUtc(),
            StopOnError = false,
        });
    }

    public async Task RemoveAsync(bool keepData)
    {
        if (await tasks.GetTaskByTypeAsync(CartRecoveryDefaults.TaskType) is { } task)
            await tasks.DeleteTaskAsync(task);
    }
}
