using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;

/// <summary>What an active campaign has run into, so that it must not go on by itself.</summary>
internal sealed class CampaignTroubles(CampaignReadiness readiness, ProblemSentences sentences, PauseQueries queries, CartRecoverySettings settings)
{
    private static readonly TimeSpan Counted = TimeSpan.FromDays(14);

    public async Task<PauseReason?> OfAsync(CampaignWithSteps campaign, DateTime nowUtc)
    {
        foreach (var problem in await readiness.ProblemsAsync(campaign))
        {
            if (CauseOf(problem.Code) is { } cause)
                return new PauseReason(cause, await sentences.OfAsync(problem));
        }

        return await RatesAsync(campaign.Campaign, nowUtc);
    }

    /// <summary>What has changed in the shop under a running campaign; how it is written was judged when it was switched on.</summary>
    private static PauseCause? CauseOf(ProblemCode code) => code switch
    {
        ProblemCode.ChannelNotReady or ProblemCode.ChannelNotAvailable => PauseCause.Channel,
        ProblemCode.TemplateProblem or ProblemCode.VariantTemplateProblem => PauseCause.Text,
        ProblemCode.OfferProblem => PauseCause.Offer,
        ProblemCode.AudienceUnreadable or ProblemCode.ConditionValueGone => PauseCause.Campaign,
        _ => null,
    };

    private async Task<PauseReason?> RatesAsync(RecoveryCampaign campaign, DateTime nowUtc)
    {
        var since = nowUtc - Counted;
        var counts = await queries.SinceAsync(campaign.Id, campaign.ResumedUtc > since ? campaign.ResumedUtc.Value : since);
        if (RateAlarm.IsAbove(counts.Refused, counts.Sent, settings.UnsubscribeLimitPercent))
            return new PauseReason(PauseCause.Unsubscribes, $"{counts.Refused} / {counts.Sent}");
        return RateAlarm.IsAbove(counts.Failed, counts.Sent, settings.FailureLimitPercent) ? new PauseReason(PauseCause.Failures, $"{counts.Failed} / {counts.Sent}") : null;
    }
}
