using LinqToDB;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>Who may write a portion of a run: whoever read its newest version, while it is still running.</summary>
internal sealed class ReplayClaims(IRepository<ReplayRun> runs)
{
    /// <summary>False when somebody else has gone on with it, or ended it.</summary>
    public async Task<bool> AdvanceAsync(ReplayRun run)
    {
        var written = await Mine(run)
            .Set(row => row.Version, row => row.Version + 1)
            .Set(row => row.RecipientId, run.RecipientId)
            .Set(row => row.NobodysEpisodeId, run.NobodysEpisodeId)
            .Set(row => row.Done, run.Done)
            .Set(row => row.Messages, run.Messages)
            .Set(row => row.Skips, run.Skips)
            .Set(row => row.Recipients, run.Recipients)
            .Set(row => row.BoughtAnyway, run.BoughtAnyway)
            .Set(row => row.DiscountAtRisk, run.DiscountAtRisk)
            .UpdateAsync();
        run.Version++;
        return written == 1;
    }

    public async Task<bool> EndAsync(ReplayRun run, ReplayState state, DateTime nowUtc) => await Mine(run)
        .Set(row => row.StateId, (int)state)
        .Set(row => row.EndedUtc, (DateTime?)nowUtc)
        .UpdateAsync() == 1;

    /// <summary>Whatever portion is being worked on: it will find the run ended and write nothing.</summary>
    public async Task<bool> CancelAsync(int runId, DateTime nowUtc) => await runs.Table
        .Where(row => row.Id == runId && row.StateId == (int)ReplayState.Running)
        .Set(row => row.StateId, (int)ReplayState.Cancelled)
        .Set(row => row.EndedUtc, (DateTime?)nowUtc)
        .UpdateAsync() == 1;

    private IQueryable<ReplayRun> Mine(ReplayRun run)
    {
        var (id, version) = (run.Id, run.Version);
        return runs.Table.Where(row => row.Id == id && row.Version == version && row.StateId == (int)ReplayState.Running);
    }
}
