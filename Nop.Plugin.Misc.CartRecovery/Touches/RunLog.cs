using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>The heartbeat. A row stands from the start of a run, so that one that died is seen as such.</summary>
internal sealed class RunLog(RunStore runs, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<TaskRun> StartAsync()
    {
        var run = await runs.NewestAsync() is { } newest && IsIdle(newest) ? newest : new TaskRun();
        run.StartedUtc = time.NowUtc();
        run.EndedUtc = null;
        await runs.SaveAsync(run);
        return run;
    }

    public async Task EndAsync(TaskRun run)
    {
        run.EndedUtc = time.NowUtc();
        await runs.SaveAsync(run);
        if (!IsIdle(run))
            await runs.PruneAsync(run.StartedUtc - Kept);
    }

    public Task<TaskRun?> NewestAsync() => runs.NewestAsync();

    /// <summary>Runs that found nothing to do share one row.</summary>
    private static bool IsIdle(TaskRun run) => run is { EndedUtc: not null, Episodes: 0, CutShort: false, Error: "" or null };
}
