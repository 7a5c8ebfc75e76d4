using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>What is replayed: as though these campaigns had been active from one moment to the other.</summary>
internal sealed record ReplayPlan(ReplayCampaigns Campaigns, RunTimes Runs, DateTime FromUtc, DateTime UntilUtc)
{
    /// <summary>As stored, for what they offer.</summary>
    public IReadOnlyList<CampaignStep> Steps { get; init; } = [];
}
