using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

internal sealed class RunStore(IRepository<TaskRun> runs)
{
    /// <summary>Old rows leave in portions, so that a run never waits for its own history.</summary>
    private const int Portion = 500;

    public async Task<TaskRun?> NewestAsync() => await runs.Table.OrderByDescending(run => run.Id).FirstOrDefaultAsync();

    /// <summary>Outages that ended after a moment.</summary>
    public async Task<IReadOnlyList<Outage>> OutagesSinceAsync(DateTime sinceUtc)
    {
        var rows = await runs.Table
            .Where(run => run.StartedUtc > sinceUtc && run.OutageFromUtc != null)
            .Select(run => new { run.OutageFromUtc, run.StartedUtc })
            .ToListAsync();
        return [.. rows.Select(row => new Outage(row.OutageFromUtc!.Value.AsUtc(), row.StartedUtc.AsUtc()))];
    }

    public Task SaveAsync(TaskRun run) => run.Id == 0 ? runs.InsertAsync(run, false) : runs.UpdateAsync(run, false);

    public async Task PruneAsync(DateTime beforeUtc)
    {
        var old = await runs.Table.Where(run => run.StartedUtc < beforeUtc).OrderBy(run => run.StartedUtc).ThenBy(run => run.Id).Take(Portion).Select(run => run.Id).ToListAsync();
        if (old.Count > 0)
            await runs.DeleteAsync(run => old.Contains(run.Id));
    }
}
