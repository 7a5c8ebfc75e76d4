using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Whether a stored campaign may be switched on: its own problems, and the shop's.</summary>
internal sealed class CampaignReadiness(
    CampaignStore store,
    IEnumerable<IChannel> channels,
    TemplateCheck templates,
    AudienceNames audiences,
    IncentiveHealth offers,
    ISettingService settings,
    ILocalizationService texts)
{
    public async Task<IReadOnlyList<CampaignProblem>> ProblemsAsync(CampaignWithSteps campaign)
    {
        var draft = CampaignDrafts.From(campaign, await store.IncentivesAsync(campaign));
        List<CampaignProblem> problems = [.. CampaignProblems.Of(draft, [.. channels.Select(channel => channel.Kind)]), .. VainProblems.Of(draft)];
        problems.AddRange(await audiences.GoneAsync(draft.Audience));
        if (AudienceText.TryRead(campaign.Campaign.Audience) is null)
            problems.Insert(0, new CampaignProblem(ProblemCode.AudienceUnreadable));
        if (await IsConsentModeMissingAsync(campaign.Campaign.StoreId))
            problems.Add(new CampaignProblem(ProblemCode.ConsentModeNotChosen));

        foreach (var channel in channels.Where(channel => Uses(campaign, channel.Kind)))
            await AddAsync(problems, await channel.ProblemAsync(campaign.Campaign.StoreId));

        foreach (var step in campaign.Steps.Where(step => Channels(step).Contains(Channel.Email)))
            await AddTemplatesAsync(problems, campaign, step);
        foreach (var problem in await offers.ProblemsAsync(campaign))
            problems.Add(new CampaignProblem(ProblemCode.OfferProblem, problem.StepNumber, await texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.{problem.ResourceKey}")));
        return problems;
    }

    public async Task<bool> IsConsentModeMissingAsync(int storeId) =>
        (await settings.LoadSettingAsync<CartRecoverySettings>(storeId)).ConsentModeId == (int)ConsentMode.NotChosen;

    private static bool Uses(CampaignWithSteps campaign, Channel channel) => campaign.Steps.Any(step => Channels(step).Contains(channel));

    private static IEnumerable<Channel> Channels(CampaignStep step) => ChannelCodes.Split(step.Channels).Select(ChannelCodes.Find).OfType<Channel>();

    private async Task AddAsync(List<CampaignProblem> problems, string? resource)
    {
        if (resource is not null)
            problems.Add(new CampaignProblem(ProblemCode.ChannelNotReady, await texts.GetResourceAsync(resource)));
    }

    /// <summary>A step with variants sends theirs and not its own.</summary>
    private async Task AddTemplatesAsync(List<CampaignProblem> problems, CampaignWithSteps campaign, CampaignStep step)
    {
        var variants = campaign.VariantsOf(step).ToList();
        if (variants.Count == 0)
            await AddTemplateAsync(campaign.Campaign, step, 0, sentence => problems.Add(new CampaignProblem(ProblemCode.TemplateProblem, step.Number, sentence)));
        foreach (var variant in variants)
            await AddTemplateAsync(campaign.Campaign, step, variant.Id, sentence => problems.Add(new CampaignProblem(ProblemCode.VariantTemplateProblem, step.Number, variant.Name, sentence)));
    }

    private async Task AddTemplateAsync(RecoveryCampaign campaign, CampaignStep step, int variantId, Action<string> add)
    {
        foreach (var problem in await templates.CheckAsync(step.Id, campaign.StoreId, variantId, TriggerRank.Restores(campaign.Trigger)))
            add(string.Format(null, await texts.GetResourceAsync(problem.Resource), problem.Values));
    }
}
