using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;

/// <summary>A campaign that cannot do what it promises stops, says why, and waits for its merchant.</summary>
internal sealed class SelfPause(
    CampaignStore campaigns,
    CampaignTroubles troubles,
    PauseWrites pauses,
    OwnerNotices notices,
    ICustomerActivityService activities,
    Rhythm rhythm,
    TimeProvider time)
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(15);

    public async Task RunAsync()
    {
        if (!rhythm.IsTime(nameof(SelfPause), Period, time.NowUtc()))
            return;

        foreach (var campaign in await campaigns.ActiveAsync())
        {
            if (await troubles.OfAsync(campaign, time.NowUtc()) is { } reason && await pauses.PauseAsync(campaign.Campaign.Id, reason, time.NowUtc()))
                await TellAsync(campaign.Campaign, reason);
        }
    }

    private async Task TellAsync(RecoveryCampaign campaign, PauseReason reason)
    {
        await activities.InsertActivityAsync(ActivityTypes.CampaignSwitched, $"{campaign.Name}: {reason.Cause}", campaign);
        await notices.CampaignPausedAsync(campaign, reason);
    }
}
