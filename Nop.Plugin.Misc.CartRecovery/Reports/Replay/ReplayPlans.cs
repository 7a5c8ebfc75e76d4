using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>A run's campaigns as they are now, and when the task would have run.</summary>
internal sealed class ReplayPlans(CampaignStore campaigns, RunStore runs, IScheduleTaskService tasks, CartRecoverySettings settings)
{
    private const int UsualSeconds = 60;

    /// <summary>Null when what is replayed is no longer what it was when the run was begun.</summary>
    public async Task<ReplayPlan?> OfAsync(ReplayRun run) => await CampaignsAsync(run.CampaignId) is { Count: > 0 } chosen && chosen.All(row => row.Campaign.UpdatedUtc <= run.CreatedUtc)
        ? new ReplayPlan(Of(chosen), await RunTimesAsync(run.FromUtc), run.FromUtc.AsUtc(), run.UntilUtc.AsUtc()) { Steps = [.. chosen.SelectMany(row => row.Steps)] }
        : null;

    /// <summary>One, whatever its state, or all that are active.</summary>
    public async Task<IReadOnlyList<CampaignWithSteps>> CampaignsAsync(int campaignId) => campaignId == 0
        ? await campaigns.ActiveAsync()
        : await campaigns.ByIdAsync(campaignId) is { Campaign.Deleted: false, Steps.Count: > 0 } one ? [one] : [];

    private ReplayCampaigns Of(IReadOnlyList<CampaignWithSteps> chosen) =>
        new(chosen.Select(row => new ReplayCampaign(row.Campaign.Id, row.Campaign.StoreId, Policies.From(row), Math.Max(settings.HoldOutPercent, row.Campaign.HoldOutPercent))));

    private async Task<RunTimes> RunTimesAsync(DateTime fromUtc)
    {
        var task = await tasks.GetTaskByTypeAsync(CartRecoveryDefaults.TaskType);
        var newest = await runs.NewestAsync();
        return new RunTimes(TimeSpan.FromSeconds(task is { Seconds: > 0 } ? task.Seconds : UsualSeconds), (newest?.StartedUtc ?? fromUtc).AsUtc(), await runs.OutagesSinceAsync(fromUtc));
    }
}
