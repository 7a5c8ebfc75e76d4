using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>What the dashboard says of the offers that active campaigns make: what stops messages, and what soon will.</summary>
internal sealed class OfferWarnings(CampaignStore campaigns, IncentiveStore incentives, IncentiveHealth health, OfferQueries offers, AdminTexts texts)
{
    public async Task<IReadOnlyList<Sentence>> OfAsync()
    {
        List<Sentence> sentences = [];
        foreach (var campaign in await campaigns.ActiveAsync())
        {
            var problems = await health.ProblemsAsync(campaign);
            foreach (var problem in problems)
                sentences.Add(Sentence.Health("OfferStopped", campaign.Campaign.Name, problem.StepNumber, await texts.OfAsync(problem.ResourceKey)));
            foreach (var step in campaign.Steps.Where(step => step.IncentiveId > 0 && problems.All(problem => problem.IncentiveId != step.IncentiveId)))
                if (await OfAsync(campaign, step) is { } sentence)
                    sentences.Add(sentence);
        }

        return sentences;
    }

    private async Task<Sentence?> OfAsync(CampaignWithSteps campaign, CampaignStep step)
    {
        if (await incentives.ByIdAsync(step.IncentiveId) is not { } incentive)
            return null;
        if (incentive.CodeMode == CodeMode.Pool && await offers.PooledAsync(incentive.Id) is var left && left < incentive.PoolWarningLevel)
            return Sentence.Health("PoolLow", campaign.Campaign.Name, step.Number, left);
        if (incentive.CodeMode == CodeMode.OwnDiscount && await offers.OwnDiscountsAsync(incentive.Id, incentive.MasterDiscountId) is var alive && alive >= incentive.OwnDiscountCap)
            return Sentence.Health("OwnDiscountsFull", campaign.Campaign.Name, step.Number, incentive.OwnDiscountCap);
        return null;
    }
}
