using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

internal sealed class ReplayStore(IRepository<ReplayRun> runs, IRepository<ReplayRow> rows)
{
    private const int Portion = 5_000;

    public Task<ReplayRun?> ByIdAsync(int id) => runs.Table.FirstOrDefaultAsync(run => run.Id == id)!;

    public async Task<IReadOnlyList<ReplayRun>> NewestAsync(int take) => await runs.Table.OrderByDescending(run => run.Id).Take(take).ToListAsync();

    public Task InsertAsync(ReplayRun run) => runs.InsertAsync(run, false);

    public Task InsertAsync(IList<ReplayRow> decided) => decided.Count == 0 ? Task.CompletedTask : rows.InsertAsync(decided, false);

    public async Task<IReadOnlyList<ReplayRow>> RowsAfterAsync(int runId, int afterId, int take) =>
        await rows.Table.Where(row => row.RunId == runId && row.Id > afterId).OrderBy(row => row.Id).Take(take).ToListAsync();

    public async Task<List<int>> BegunBeforeAsync(DateTime beforeUtc) => await runs.Table.Where(run => run.CreatedUtc < beforeUtc).OrderBy(run => run.Id).Select(run => run.Id).ToListAsync();

    /// <summary>In portions, so that nobody waits for a long delete.</summary>
    public async Task DeleteAsync(int runId)
    {
        while (true)
        {
            var ids = await rows.Table.Where(row => row.RunId == runId).OrderBy(row => row.Id).Take(Portion).Select(row => row.Id).ToListAsync();
            if (ids.Count == 0)
                break;
            foreach (var chunk in ids.Chunk(1_000).Select(chunk => chunk.ToList()))
                await rows.DeleteAsync(row => chunk.Contains(row.Id));
        }

        await runs.DeleteAsync(run => run.Id == runId);
    }
}
