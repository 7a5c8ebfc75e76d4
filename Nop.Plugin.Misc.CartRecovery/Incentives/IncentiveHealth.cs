using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <param name="StepNumber">The first of the campaign's steps that makes the offer.</param>
internal sealed record IncentiveProblem(int IncentiveId, int StepNumber, IncentiveCause Cause)
{
    public string ResourceKey => ResourceKeyOf(Cause);

    public static string ResourceKeyOf(IncentiveCause cause) => $"Offers.Cause.{cause}";
}

/// <summary>Whether offers can be made. What stands against one stops every message that promises it.</summary>
internal sealed class IncentiveHealth(IncentiveStore incentives, OfferQueries offers, PlatformDiscounts discounts)
{
    public async Task<IReadOnlyList<IncentiveProblem>> ProblemsAsync(CampaignWithSteps campaign)
    {
        List<IncentiveProblem> problems = [];
        foreach (var steps in campaign.Steps.Where(step => step.IncentiveId > 0).GroupBy(step => step.IncentiveId))
            if (await incentives.ByIdAsync(steps.Key) is { } incentive && await CauseAsync(incentive) is { } cause)
                problems.Add(new IncentiveProblem(incentive.Id, steps.Min(step => step.Number), cause));
        return problems;
    }

    /// <returns>Null when codes can be given.</returns>
    public async Task<IncentiveCause?> CauseAsync(Incentive incentive)
    {
        if (incentive.Kind == IncentiveKind.PlatformDiscount && await discounts.CauseAsync(incentive.PlatformDiscountId) is { } cause)
            return cause;

        return incentive.CodeMode switch
        {
            CodeMode.Static when incentive.StaticCode.Length == 0 => IncentiveCause.StaticCodeMissing,
            CodeMode.Pool when await offers.PooledAsync(incentive.Id) == 0 => IncentiveCause.PoolDry,
            _ => null,
        };
    }
}
