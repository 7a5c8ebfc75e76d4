using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>The heartbeat. A row stands from the start of a run, so that one that died is seen as such.</summary>
internal sealed class RunLog(RunStore runs, CartRecoverySettings settings, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<TaskRun> StartAsync()
    {
        var newest = await runs.NewestAsync();
        var outage = OutageFrom(newest);
        var run = newest is not null && outage is null && IsIdle(newest) ? newest : new TaskRun();
        run.OutageFromUtc = outage;
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

    private DateTime? OutageFrom(TaskRun? before)
    {
        var last = before?.EndedUtc ?? before?.StartedUtc;
        return last is { } utc && settings.OutageMinutes > 0 && time.NowUtc() - utc.AsUtc() > TimeSpan.FromMinutes(settings.OutageMinutes) ? utc : null;
    }

    /// <summary>Runs that found nothing to do share one row.</summary>
    private static bool IsIdle(TaskRun run) => run is { EndedUtc: not null, OutageFromUtc: null, Episodes: 0, CutShort: false, Error: "" or null };
}
