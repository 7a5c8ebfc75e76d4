namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>What is written correctly and yet could never come true. Asked before switching on; a replay shows such a campaign as it is.</summary>
public static class VainProblems
{
    public static IEnumerable<CampaignProblem> Of(CampaignDraft draft)
    {
        for (var index = 0; index < draft.Steps.Count; index++)
        {
            if (FreedByCap(draft, index) is { } minute && minute > draft.LimitHours * 60L)
                yield return new CampaignProblem(ProblemCode.StepHeldByCap, index + 1, draft.CapTouches, draft.CapHours);
            if (draft.Steps[index].Incentive is { } offer && offer.ValidHours > draft.LimitHours)
                yield return new CampaignProblem(ProblemCode.OfferOutlivesCampaign, index + 1, offer.ValidHours, draft.LimitHours);
        }
    }

    /// <summary>Minutes after the last activity when the steps before let this one through, all having been sent as early as they could; null when they do not stand in its way.</summary>
    private static long? FreedByCap(CampaignDraft draft, int index)
    {
        if (draft.CapTouches < 1 || index < draft.CapTouches || CampaignProblems.Delay(draft, index) > draft.LimitHours * 60L)
            return null;

        List<long> sent = [];
        for (var step = 0; step <= index; step++)
        {
            var due = (long)CampaignProblems.Delay(draft, step);
            var freed = step < draft.CapTouches ? due : Math.Max(due, sent[step - draft.CapTouches] + draft.CapHours * 60L);
            sent.Add(freed);
        }

        return sent[index];
    }
}
