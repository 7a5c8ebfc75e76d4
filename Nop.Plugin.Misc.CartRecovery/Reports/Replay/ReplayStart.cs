using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>Begins replays, and forgets old ones.</summary>
internal sealed class ReplayStart(ReplayStore store, ReplayPlans plans, PastQueries past, TimeProvider time)
{
    public const int MostDays = 90;
    public const int UsualDays = 30;

    /// <summary>Null when there is no such campaign, or none is active.</summary>
    public async Task<ReplayRun?> BeginAsync(int campaignId, int days)
    {
        if ((await plans.CampaignsAsync(campaignId)).Count == 0)
            return null;

        var now = time.NowUtc();
        var run = new ReplayRun
        {
            CampaignId = campaignId,
            State = ReplayState.Running,
            CreatedUtc = now,
            FromUtc = now.AddDays(-Math.Clamp(days, 1, MostDays)),
            UntilUtc = now,
        };
        run.Total = await past.CountAsync(run.FromUtc, run.UntilUtc);
        await store.InsertAsync(run);
        return run;
    }
}

/// <summary>Replays are for looking at, not for keeping: they leave after a week.</summary>
internal sealed class ReplayPurge(ReplayStore store, ReplayPurgeClock clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public async Task RunAsync(DateTime nowUtc)
    {
        if (clock.NextUtc > nowUtc)
            return;

        clock.NextUtc = nowUtc + Pause;
        foreach (var runId in await store.BegunBeforeAsync(nowUtc - Kept))
            await store.DeleteAsync(runId);
    }
}

/// <summary>Of this process; another node may look as well.</summary>
internal sealed class ReplayPurgeClock
{
    public DateTime? NextUtc { get; set; }
}
