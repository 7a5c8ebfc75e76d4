using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>The heartbeat. A row stands from the start of a run, so that one that died is seen as such.</summary>
internal sealed class RunLog(IRepository<TaskRun> runs, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<TaskRun> StartAsync()
    {
        var now = time.NowUtc();
        var run = await NewestAsync() is { } newest && IsIdle(newest) ? newest : new TaskRun();
        run.StartedUtc = now;
        run.EndedUtc = null;
        if (run.Id == 0)
            await runs.InsertAsync(run, false);
        else
            await runs.UpdateAsync(run, false);

        return run;
    }

    public async Task EndAsync(TaskRun run)
    {
        run.EndedUtc = time.NowUtc();
        await runs.UpdateAsync(run, false);
        if (!IsIdle(run))
            await PruneAsync(run.StartedUtc - Kept);
    }

    public async Task<TaskRun?> NewestAsync() => await runs.Table.OrderByDescending(run => run.Id).FirstOrDefaultAsync();

    /// <summary>Runs that found nothing to do share one row.</summary>
    private static bool IsIdle(TaskRun run) => run is { EndedUtc: not null, Episodes: 0, CutShort: false, Error: "" or null };

    private async Task PruneAsync(DateTime beforeUtc)
    {
        var old = await runs.Table.Where(run => run.StartedUtc < beforeUtc).OrderBy(run => run.Id).Take(500).Select(run => run.Id).ToListAsync();
        if (old.Count > 0)
            await runs.DeleteAsync(run => old.Contains(run.Id));
    }
}
