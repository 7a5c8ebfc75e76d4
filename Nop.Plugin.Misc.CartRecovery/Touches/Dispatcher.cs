using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Touches.Running;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>One run of the task: look, then for each due episode load, plan, act, record. Needs no help from the scheduler's lock.</summary>
internal sealed class Dispatcher(
    RunLog log,
    RunUpkeep upkeep,
    CampaignSetLoader campaigns,
    DueEpisodes due,
    RunTrouble trouble,
    CartRecoverySettings settings,
    TimeProvider time)
{
    public async Task<TaskRun> RunAsync(CancellationToken token)
    {
        var budget = new RunBudget(time, TimeSpan.FromSeconds(settings.RunSeconds));
        var run = await log.StartAsync();
        trouble.Forget();
        await upkeep.RunAsync(settings.BatchSize, budget, token);
        await due.DecideAsync(await campaigns.LoadAsync(), run, budget, settings.BatchSize, token);
        run.Error = trouble.Summary;
        await log.EndAsync(run);
        return run;
    }
}
