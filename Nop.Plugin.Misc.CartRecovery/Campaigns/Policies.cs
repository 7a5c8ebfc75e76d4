using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

internal static class Policies
{
    public static RecoveryPolicy From(CampaignWithSteps campaign) => From(campaign.Campaign, [.. campaign.Steps.Select(From)]);

    /// <summary>The policy a draft would be, as the replay needs it.</summary>
    public static RecoveryPolicy From(CampaignDraft draft) => new()
    {
        Trigger = draft.Trigger,
        Priority = draft.Priority,
        Idle = TimeSpan.FromMinutes(draft.IdleMinutes),
        Limit = TimeSpan.FromHours(draft.LimitHours),
        MinimumGap = TimeSpan.FromMinutes(draft.MinimumGapMinutes),
        Cap = new FrequencyCap(draft.CapTouches, TimeSpan.FromHours(draft.CapHours)),
        QuietAfterOrder = TimeSpan.FromHours(draft.QuietAfterOrderHours),
        MinimumCartValue = draft.MinimumCartValue,
        Guests = draft.Guests,
        Steps = [.. draft.Steps.Select((step, index) => new Step(index + 1, TimeSpan.FromMinutes(step.AfterMinutes), Known(step.Channels), Window(step.WindowFromMinute, step.WindowToMinute)))],
    };

    private static RecoveryPolicy From(RecoveryCampaign campaign, IReadOnlyList<Step> steps) => new()
    {
        Trigger = campaign.Trigger,
        Priority = campaign.Priority,
        Idle = TimeSpan.FromMinutes(campaign.IdleMinutes),
        Limit = TimeSpan.FromHours(campaign.LimitHours),
        MinimumGap = TimeSpan.FromMinutes(campaign.MinimumGapMinutes),
        Cap = new FrequencyCap(campaign.CapTouches, TimeSpan.FromHours(campaign.CapHours)),
        QuietAfterOrder = TimeSpan.FromHours(campaign.QuietAfterOrderHours),
        MinimumCartValue = campaign.MinimumCartValue,
        Guests = campaign.Guests,
        Active = campaign.State == CampaignState.Active && !campaign.Deleted,
        Steps = steps,
    };

    private static Step From(CampaignStep step) =>
        new(step.Number, TimeSpan.FromMinutes(step.AfterMinutes), Known(ChannelCodes.Split(step.Channels)), Window(step.WindowFromMinute, step.WindowToMinute)) { Id = step.Id };

    private static IReadOnlyList<Channel> Known(IEnumerable<string> codes) => [.. codes.Select(ChannelCodes.Find).OfType<Channel>()];

    private static SendWindow Window(int from, int to) => new(TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(to));
}
