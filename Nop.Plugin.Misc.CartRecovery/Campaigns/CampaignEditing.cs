using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Saving a campaign with all that hangs on it: its steps' templates and the discounts behind its offers.</summary>
internal sealed class CampaignEditing(
    CampaignStore store,
    CampaignWrites writes,
    CampaignReadiness readiness,
    StepTemplates templates,
    IncentiveMasters masters,
    IMessageTemplateService platformTemplates,
    LocalizedTexts localized)
{
    /// <summary>What was saved; an active campaign that now has problems is a draft again.</summary>
    internal sealed record Saved(CampaignWithSteps Campaign, bool SwitchedOff);

    public async Task<Saved> SaveAsync(int id, CampaignDraft draft)
    {
        var before = id == 0 ? null : await store.ByIdAsync(id);
        var campaign = await writes.SaveAsync(id, draft);
        await RemoveTemplatesAsync((before?.Steps ?? []).Where(step => campaign.Steps.All(kept => kept.Id != step.Id)));
        foreach (var step in campaign.Steps)
            await templates.EnsureAsync(step.Id, Tone(step, campaign.Steps.Count));
        foreach (var incentive in (await store.IncentivesAsync(campaign)).Values)
            await masters.EnsureAsync(incentive);

        if (campaign.Campaign.State != CampaignState.Active || (await readiness.ProblemsAsync(campaign)).Count == 0)
            return new Saved(campaign, SwitchedOff: false);

        await writes.SetStateAsync(campaign.Campaign, CampaignState.Draft);
        return new Saved(campaign, SwitchedOff: true);
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
        await RemoveTemplatesAsync(campaign.Steps);
    }

    private async Task RemoveTemplatesAsync(IEnumerable<CampaignStep> steps)
    {
        foreach (var step in steps.ToList())
        {
            var owned = await platformTemplates.GetMessageTemplatesByNameAsync(CartRecoveryDefaults.TemplateName(step.Id));
            await localized.RemoveAsync(nameof(MessageTemplate), [.. owned.Select(template => template.Id)]);
            await templates.DeleteAsync(step.Id);
        }
    }

    private static StepTone Tone(CampaignStep step, int steps) =>
        step.Number == 1 ? StepTone.First : step.Number == steps ? StepTone.Last : StepTone.Second;
}
