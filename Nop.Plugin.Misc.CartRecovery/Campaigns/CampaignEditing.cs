using Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Saving a campaign with all that hangs on it: its steps' templates and the discounts behind its offers.</summary>
internal sealed class CampaignEditing(
    CampaignStore store,
    CampaignWrites writes,
    CampaignReadiness readiness,
    StepTextUpkeep texts,
    StepTextFile file,
    IncentiveMasters masters)
{
    /// <summary>What was saved; an active campaign that now has problems is a draft again.</summary>
    internal sealed record Saved(CampaignWithSteps Campaign, bool SwitchedOff);

    public async Task<Saved> SaveAsync(int id, CampaignDraft draft)
    {
        var before = id == 0 ? null : await store.ByIdAsync(id);
        var campaign = await writes.SaveAsync(id, draft);
        if (before is not null)
            await texts.RemoveAsync(before, campaign);
        await file.SaveAsync(campaign, draft);
        await texts.EnsureAsync(campaign);
        foreach (var incentive in (await store.IncentivesAsync(campaign)).Values)
            await masters.EnsureAsync(incentive);

        return new Saved(campaign, await SwitchedOffAsync(campaign));
    }

    /// <summary>True when an active campaign has problems now and became a draft for them.</summary>
    public async Task<bool> SwitchedOffAsync(CampaignWithSteps campaign)
    {
        if (campaign.Campaign.State != CampaignState.Active || (await readiness.ProblemsAsync(campaign)).Count == 0)
            return false;

        await writes.SetStateAsync(campaign.Campaign, CampaignState.Draft);
        return true;
    }

    /// <returns>What stands in the way; empty when it is on now.</returns>
    public async Task<IReadOnlyList<CampaignProblem>> ActivateAsync(CampaignWithSteps campaign)
    {
        var problems = await readiness.ProblemsAsync(campaign);
        if (problems.Count == 0)
            await writes.SetStateAsync(campaign.Campaign, CampaignState.Active);
        return problems;
    }

    public Task PauseAsync(CampaignWithSteps campaign) => writes.SetStateAsync(campaign.Campaign, CampaignState.Paused);

    public async Task DeleteAsync(CampaignWithSteps campaign)
    {
        await writes.DeleteAsync(campaign);
        await texts.RemoveAsync(campaign, after: null);
    }
}
