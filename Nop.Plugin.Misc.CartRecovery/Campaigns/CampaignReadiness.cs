using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Whether a stored campaign may be switched on: its own problems, and the shop's.</summary>
internal sealed class CampaignReadiness(
    CampaignStore store,
    ChannelReadiness channels,
    TextProblems wording,
    AudienceNames audiences,
    IncentiveHealth offers,
    ISettingService settings,
    ILocalizationService texts)
{
    public async Task<IReadOnlyList<CampaignProblem>> ProblemsAsync(CampaignWithSteps campaign)
    {
        var draft = CampaignDrafts.From(campaign, await store.IncentivesAsync(campaign));
        List<CampaignProblem> problems = [.. CampaignProblems.Of(draft, [.. channels.All.Select(channel => channel.Kind)]), .. VainProblems.Of(draft)];
        problems.AddRange(await audiences.GoneAsync(draft.Audience));
        if (AudienceText.TryRead(campaign.Campaign.Audience) is null)
            problems.Insert(0, new CampaignProblem(ProblemCode.AudienceUnreadable));
        if (await IsConsentModeMissingAsync(campaign.Campaign.StoreId))
            problems.Add(new CampaignProblem(ProblemCode.ConsentModeNotChosen));

        foreach (var step in campaign.Steps)
            await AddChannelAsync(problems, campaign.Campaign.StoreId, step);
        foreach (var step in campaign.Steps)
            problems.AddRange(await wording.OfAsync(campaign, step));
        foreach (var problem in await offers.ProblemsAsync(campaign))
            problems.Add(new CampaignProblem(ProblemCode.OfferProblem, problem.StepNumber, await texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.{problem.ResourceKey}")));
        return problems;
    }

    public async Task<bool> IsConsentModeMissingAsync(int storeId) =>
        (await settings.LoadSettingAsync<CartRecoverySettings>(storeId)).ConsentModeId == (int)ConsentMode.NotChosen;

    private static IEnumerable<Channel> Channels(CampaignStep step) => ChannelCodes.Split(step.Channels).Select(ChannelCodes.Find).OfType<Channel>();

    /// <summary>A step that can leave by any of its channels is no problem: what the others lack is told by the channels' own page.</summary>
    private async Task AddChannelAsync(List<CampaignProblem> problems, int storeId, CampaignStep step)
    {
        var known = channels.All.Where(channel => Channels(step).Contains(channel.Kind)).ToList();
        var lacking = new List<string>();
        foreach (var channel in known)
        {
            if (await channels.ProblemAsync(channel, storeId) is { } resource)
                lacking.Add(resource);
        }

        if (known.Count > 0 && lacking.Count == known.Count)
            problems.AddRange((await SentencesAsync(lacking)).Select(sentence => new CampaignProblem(ProblemCode.ChannelNotReady, sentence)).Except(problems));
    }

    private async Task<List<string>> SentencesAsync(List<string> resources)
    {
        var sentences = new List<string>();
        foreach (var resource in resources)
            sentences.Add(await texts.GetResourceAsync(resource));
        return sentences;
    }
}
