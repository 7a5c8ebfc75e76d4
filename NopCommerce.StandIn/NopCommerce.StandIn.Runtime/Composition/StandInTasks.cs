using NopCommerce.StandIn.Requests;

namespace NopCommerce.StandIn;

/// <summary>Runs scheduled tasks as the platform's timers do: each in a request of its own, as the background account in the first store.</summary>
public sealed class StandInTasks(IServiceProvider root)
{
    /// <summary>All that are enabled and whose period has passed; returns how many were started.</summary>
    public async Task<int> RunDueAsync()
    {
        var due = 0;
        foreach (var type in await EnabledAsync())
            due += await RunAsync(type, force: false) ? 1 : 0;
        return due;
    }

    /// <summary>Runs one task now, whatever its period, and lets its exception through.</summary>
    public Task RunAsync(string typeName) => RunAsync(typeName, force: true);

    private async Task<List<string>> EnabledAsync()
    {
        await using var scope = StandInScope.Create(root, new() { Path = WorkContext.TaskPath });
        return [.. (await scope.Get<IScheduleTaskService>().GetAllTasksAsync()).Select(t => t.Type)];
    }

    private async Task<bool> RunAsync(string typeName, bool force)
    {
        await using var scope = StandInScope.Create(root, new() { Path = WorkContext.TaskPath });
        var task = await scope.Get<IScheduleTaskService>().GetTaskByTypeAsync(typeName) ?? throw new NopException($"No scheduled task of type '{typeName}'");
        CultureInfo.CurrentCulture = new CultureInfo((await scope.Get<IWorkContext>().GetWorkingLanguageAsync()).LanguageCulture);
        var before = task.LastStartUtc;
        await scope.Get<IScheduleTaskRunner>().ExecuteAsync(task, forceRun: force, throwException: force, ensureRunOncePerPeriod: !force);
        return task.LastStartUtc != before;
    }
}
