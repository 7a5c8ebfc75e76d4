using Nop.Core.Domain.ScheduleTasks;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Health;

/// <summary>A scheduler that stands still says nothing, so we do.</summary>
internal sealed class TaskChecks(IScheduleTaskService tasks, TimeProvider time)
{
    /// <summary>The platform's timer and its runner disagree by milliseconds, so that every second tick may be refused: two periods are still in time.</summary>
    private const int PeriodsAllowed = 3;

    public async Task<Sentence?> CheckAsync() => await tasks.GetTaskByTypeAsync(CartRecoveryDefaults.TaskType) switch
    {
        null => Sentence.Health("TaskMissing"),
        { Enabled: false } => Sentence.Health("TaskOff"),
        { LastSuccessUtc: null } task => IsLate(task, task.LastEnabledUtc) ? Sentence.Health("TaskNeverRan") : null,
        { LastSuccessUtc: { } last } task => IsLate(task, last) ? Sentence.Health("TaskLate", MinutesSince(last)) : null,
    };

    private bool IsLate(ScheduleTask task, DateTime? sinceUtc) =>
        sinceUtc is not { } since || time.NowUtc() - since.AsUtc() > TimeSpan.FromSeconds((long)task.Seconds * PeriodsAllowed);

    private int MinutesSince(DateTime utc) => (int)(time.NowUtc() - utc.AsUtc()).TotalMinutes;
}
