namespace NopCommerce.StandIn.Tasks;

/// <summary>Refuses a task that is switched off, is running, or ran less than its period ago.</summary>
internal sealed class ScheduleTaskRunner(IScheduleTaskService tasks, IServiceProvider services, ILogger log, IStoreContext stores, TimeProvider time) : IScheduleTaskRunner
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task ExecuteAsync(ScheduleTask scheduleTask, bool forceRun = false, bool throwException = false, bool ensureRunOncePerPeriod = true)
    {
        if (!forceRun && scheduleTask?.Enabled != true || scheduleTask is null)
            return;
        if (ensureRunOncePerPeriod && scheduleTask.LastStartUtc is { } started && Now - started < TimeSpan.FromSeconds(scheduleTask.Seconds))
            return;

        try
        {
            await PerformAsync(scheduleTask);
        }
        catch (Exception failure)
        {
            await FailAsync(scheduleTask, failure, forceRun);
            if (throwException)
                throw;
        }
    }

    private async Task PerformAsync(ScheduleTask scheduleTask)
    {
        var task = TaskTypes.Create(scheduleTask.Type, services);
        scheduleTask.LastStartUtc = Now;
        await tasks.UpdateTaskAsync(scheduleTask);

        await task.ExecuteAsync();

        scheduleTask.LastEndUtc = scheduleTask.LastSuccessUtc = Now;
        await tasks.UpdateTaskAsync(scheduleTask);
    }

    private async Task FailAsync(ScheduleTask scheduleTask, Exception failure, bool forceRun)
    {
        var url = (await stores.GetCurrentStoreAsync()).Url;
        scheduleTask.Enabled = forceRun || !scheduleTask.StopOnError;
        scheduleTask.LastEndUtc = Now;
        await tasks.UpdateTaskAsync(scheduleTask);
        await log.ErrorAsync($"The \"{scheduleTask.Name}\" scheduled task failed with the \"{failure.Message}\" error (Task type: \"{scheduleTask.Type}\". Store name: \"{url}\").", failure);
    }
}
