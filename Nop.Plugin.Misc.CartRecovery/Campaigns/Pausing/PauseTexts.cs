using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;

/// <summary>Why campaigns have paused themselves, as sentences.</summary>
internal sealed class PauseTexts(CampaignStore campaigns, AdminTexts texts)
{
    /// <summary>Empty for a campaign that has not.</summary>
    public async Task<string> OfAsync(RecoveryCampaign campaign) => HasPausedItself(campaign)
        ? await texts.OfAsync("Campaigns.PausedItself", await texts.TimeAsync(campaign.PausedUtc), await CauseAsync(campaign), campaign.PauseDetail)
        : "";

    public async Task<IReadOnlyList<Sentence>> AllAsync()
    {
        List<Sentence> sentences = [];
        foreach (var row in (await campaigns.AllAsync()).Where(row => HasPausedItself(row.Campaign)))
            sentences.Add(Sentence.Health("CampaignPaused", row.Campaign.Name, await CauseAsync(row.Campaign), row.Campaign.PauseDetail));
        return sentences;
    }

    private static bool HasPausedItself(RecoveryCampaign campaign) => campaign is { State: CampaignState.Paused, PauseCauseId: not (int)PauseCause.None };

    private Task<string> CauseAsync(RecoveryCampaign campaign) => texts.OfAsync($"Campaigns.PauseCause.{(PauseCause)campaign.PauseCauseId}");
}
