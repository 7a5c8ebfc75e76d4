using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>What is wrong with what a step says, by each of its channels that can be used. A step with variants sends theirs and not its own.</summary>
internal sealed class TextProblems(TemplateCheck templates, StepTextCheck plain, ChannelReadiness channels, ILocalizationService texts)
{
    public async Task<IReadOnlyList<CampaignProblem>> OfAsync(CampaignWithSteps campaign, CampaignStep step)
    {
        var variants = campaign.VariantsOf(step).ToList();
        List<CampaignProblem> problems = [];
        foreach (var channel in ChannelCodes.Split(step.Channels).Select(ChannelCodes.Find).OfType<Channel>().Distinct())
        {
            if (variants.Count == 0)
                problems.AddRange((await FoundAsync(campaign.Campaign, step, channel, 0)).Select(found => new CampaignProblem(found.Code ?? ProblemCode.TemplateProblem, step.Number, found.Sentence)));
            foreach (var variant in variants)
                problems.AddRange((await FoundAsync(campaign.Campaign, step, channel, variant.Id)).Select(found => found.Code is { } code ? new CampaignProblem(code, step.Number, found.Sentence) : new CampaignProblem(ProblemCode.VariantTemplateProblem, step.Number, variant.Name, found.Sentence)));
        }

        return [.. problems.Distinct()];
    }

    private async Task<IReadOnlyList<Found>> FoundAsync(RecoveryCampaign campaign, CampaignStep step, Channel channel, int variantId)
    {
        if (channel == Channel.Email)
            return await WordedAsync(await templates.CheckAsync(step.Id, campaign.StoreId, variantId, TriggerRank.Restores(campaign.Trigger)), "{0}");
        // What the shop has not set up is not sent by; the step goes on to its next channel.
        if (channels.All.FirstOrDefault(known => known.Kind == channel) is not { } known || await channels.ProblemAsync(known, campaign.StoreId) is not null)
            return [];

        var name = await texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Campaigns.Channel.{ChannelCodes.Of(channel)}");
        return await WordedAsync(await plain.CheckAsync(step.Id, variantId, new TextSubject(channel, campaign.StoreId, TriggerRank.Restores(campaign.Trigger), step.IncentiveId > 0)), name + ": {0}");
    }

    private async Task<IReadOnlyList<Found>> WordedAsync(IReadOnlyList<TemplateProblem> problems, string format)
    {
        List<Found> found = [];
        foreach (var problem in problems)
            found.Add(new Found(CodeOf(problem), string.Format(null, format, string.Format(null, await texts.GetResourceAsync(problem.Resource), problem.Values))));
        return found;
    }

    /// <summary>A campaign that runs by other channels does not pause for it when WhatsApp is set up one day: the step goes on to its next channel.</summary>
    private static ProblemCode? CodeOf(TemplateProblem problem) => problem.Resource == StepTextCheck.Unconfirmed ? ProblemCode.WhatsAppTextUnconfirmed : null;

    /// <param name="Code">Null for a problem like any other text's.</param>
    private sealed record Found(ProblemCode? Code, string Sentence);
}
