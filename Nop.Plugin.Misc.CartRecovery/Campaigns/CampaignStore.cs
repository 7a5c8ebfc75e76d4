using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

internal sealed class CampaignStore(IRepository<RecoveryCampaign> campaigns, IRepository<CampaignStep> steps, IRepository<CampaignStepVariant> variants, IRepository<Incentive> incentives)
{
    public async Task<IReadOnlyList<CampaignWithSteps>> ActiveAsync() =>
        await WithStepsAsync(await campaigns.Table
            .Where(campaign => campaign.StateId == (int)CampaignState.Active && !campaign.Deleted)
            .OrderBy(campaign => campaign.Id)
            .ToListAsync());

    /// <summary>All that were not deleted, the newest first: shops have dozens, not thousands.</summary>
    public async Task<IReadOnlyList<CampaignWithSteps>> AllAsync() =>
        await WithStepsAsync(await campaigns.Table.Where(campaign => !campaign.Deleted).OrderByDescending(campaign => campaign.Id).ToListAsync());

    /// <summary>Also a deleted one, since touches name it; null when there never was one.</summary>
    public async Task<CampaignWithSteps?> ByIdAsync(int id)
    {
        var found = await campaigns.Table.Where(campaign => campaign.Id == id).ToListAsync();
        return (await WithStepsAsync(found)).FirstOrDefault();
    }

    public async Task<CampaignWithSteps?> OfStepAsync(int stepId)
    {
        var campaignId = await steps.Table.Where(step => step.Id == stepId && !step.Retired).Select(step => step.CampaignId).FirstOrDefaultAsync();
        return campaignId == 0 ? null : await ByIdAsync(campaignId);
    }

    /// <summary>Names by id, deleted ones included.</summary>
    public async Task<IReadOnlyDictionary<int, string>> NamesAsync() =>
        (await campaigns.Table.Select(campaign => new { campaign.Id, campaign.Name }).ToListAsync()).ToDictionary(campaign => campaign.Id, campaign => campaign.Name);

    /// <summary>By id, retired ones included; nothing is asked when no touch names one.</summary>
    public async Task<IReadOnlyDictionary<int, string>> VariantNamesAsync(IEnumerable<int> variantIds)
    {
        var ids = variantIds.Where(id => id > 0).Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<int, string>()
            : (await variants.Table.Where(variant => ids.Contains(variant.Id)).ToListAsync()).ToDictionary(variant => variant.Id, variant => variant.Name);
    }

    public async Task<IReadOnlyList<CampaignStep>> RetiredStepsAsync(int campaignId) =>
        await steps.Table.Where(step => step.CampaignId == campaignId && step.Retired).OrderBy(step => step.Id).ToListAsync();

    /// <summary>What the steps offer, by incentive id.</summary>
    public async Task<IReadOnlyDictionary<int, Incentive>> IncentivesAsync(CampaignWithSteps campaign)
    {
        var ids = campaign.Steps.Select(step => step.IncentiveId).Where(id => id > 0).Distinct().ToList();
        return (await incentives.Table.Where(incentive => ids.Contains(incentive.Id)).ToListAsync()).ToDictionary(incentive => incentive.Id);
    }

    private async Task<IReadOnlyList<CampaignWithSteps>> WithStepsAsync(IReadOnlyList<RecoveryCampaign> found)
    {
        if (found.Count == 0)
            return [];

        var ids = found.Select(campaign => campaign.Id).ToList();
        var all = await steps.Table.Where(step => ids.Contains(step.CampaignId) && !step.Retired).OrderBy(step => step.Number).ToListAsync();
        var split = await VariantsAsync([.. all.Select(step => step.Id)]);
        var byCampaign = all.ToLookup(step => step.CampaignId);
        return [.. found.Select(campaign => WithVariants(new CampaignWithSteps(campaign, [.. byCampaign[campaign.Id]]), split))];
    }

    private static CampaignWithSteps WithVariants(CampaignWithSteps campaign, IReadOnlyList<CampaignStepVariant> split) =>
        campaign with { Variants = [.. split.Where(variant => campaign.Steps.Any(step => step.Id == variant.StepId))] };

    private async Task<IReadOnlyList<CampaignStepVariant>> VariantsAsync(List<int> stepIds) =>
        await variants.Table.Where(variant => stepIds.Contains(variant.StepId) && !variant.Retired).OrderBy(variant => variant.Id).ToListAsync();
}
