using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>What the merchant's page changes. Steps keep their rows through reordering, so their templates and touches stay theirs.</summary>
internal sealed class CampaignWrites(
    IRepository<RecoveryCampaign> campaigns,
    IRepository<CampaignStep> steps,
    VariantWrites variants,
    CampaignStore store,
    StepOfferWrites offerWrites,
    TimeProvider time)
{
    /// <returns>The campaign as stored; a draft when <paramref name="id"/> is 0.</returns>
    public async Task<CampaignWithSteps> SaveAsync(int id, CampaignDraft draft)
    {
        var stored = id == 0 ? null : await store.ByIdAsync(id);
        var campaign = stored?.Campaign ?? new RecoveryCampaign { State = CampaignState.Draft, CreatedUtc = time.NowUtc() };
        CampaignDrafts.Apply(draft, campaign);
        campaign.UpdatedUtc = time.NowUtc();
        await (campaign.Id == 0 ? campaigns.InsertAsync(campaign) : campaigns.UpdateAsync(campaign));

        stored ??= new CampaignWithSteps(campaign, []);
        var offers = await store.IncentivesAsync(stored);
        for (var index = 0; index < draft.Steps.Count; index++)
            await SaveStepAsync(stored, index + 1, draft.Steps[index], offers);

        await RetireAsync(stored, stored.Steps.Where(step => draft.Steps.All(kept => kept.Id != step.Id)));
        return (await store.ByIdAsync(campaign.Id))!;
    }

    public async Task SetStateAsync(RecoveryCampaign campaign, CampaignState state)
    {
        if (state == CampaignState.Active && campaign.State != CampaignState.Active)
            campaign.ResumedUtc = time.NowUtc();
        (campaign.PauseCauseId, campaign.PauseDetail, campaign.PausedUtc) = (0, "", null);
        campaign.State = state;
        campaign.UpdatedUtc = time.NowUtc();
        await campaigns.UpdateAsync(campaign);
    }

    /// <summary>Rows stay for the touches that name them.</summary>
    public async Task DeleteAsync(CampaignWithSteps campaign)
    {
        await RetireAsync(campaign, campaign.Steps);
        campaign.Campaign.Deleted = true;
        await SetStateAsync(campaign.Campaign, CampaignState.Draft);
    }

    private async Task SaveStepAsync(CampaignWithSteps stored, int number, StepDraft draft, IReadOnlyDictionary<int, Incentive> offers)
    {
        var step = stored.Steps.FirstOrDefault(known => known.Id == draft.Id) ?? new CampaignStep { CampaignId = stored.Campaign.Id };
        CampaignDrafts.Apply(draft, step);
        step.Number = number;
        step.IncentiveId = draft.Incentive is null ? 0 : await offerWrites.SaveAsync(stored.Campaign.Id, draft.Incentive, offers.GetValueOrDefault(step.IncentiveId));
        await (step.Id == 0 ? steps.InsertAsync(step) : steps.UpdateAsync(step));
        await variants.SaveAsync(step.Id, draft.Variants, [.. stored.VariantsOf(step)]);
    }

    private async Task RetireAsync(CampaignWithSteps stored, IEnumerable<CampaignStep> leaving)
    {
        foreach (var step in leaving.ToList())
        {
            step.Retired = true;
            await steps.UpdateAsync(step);
            await variants.RetireAsync(stored.VariantsOf(step));
        }
    }
}
