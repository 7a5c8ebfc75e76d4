using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>All that is wrong with a campaign as written, in the order of the page. A draft may have any; an active campaign has none.</summary>
public static class CampaignProblems
{
    public const int NameLength = 200;
    public const int ShortestDelayMinutes = 5;
    public const int LongestDays = 30;
    public const int MostSteps = 10;
    public const int MostTouches = 100;
    public const int YearHours = 366 * 24;

    private const int LongestMinutes = LongestDays * 24 * 60;

    /// <param name="draft">The campaign as written.</param>
    /// <param name="available">Channels that this version can send by.</param>
    public static IReadOnlyList<CampaignProblem> Of(CampaignDraft draft, IReadOnlyCollection<Channel> available) =>
        [.. OfConditions(draft), .. AudienceProblems.Of(draft), .. ConversationProblems.Of(draft), .. OfDelays(draft), .. draft.Steps.SelectMany((step, index) => StepProblems.Of(step, index + 1, available))];

    private static IEnumerable<CampaignProblem> OfConditions(CampaignDraft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Name))
            yield return new CampaignProblem(ProblemCode.NameMissing);
        if (draft.Name.Length > NameLength)
            yield return new CampaignProblem(ProblemCode.NameTooLong, NameLength);
        if (!TriggerRank.Available.Contains(draft.Trigger))
            yield return new CampaignProblem(ProblemCode.TriggerNotAvailable, TriggerCodes.Of(draft.Trigger));
        if (draft.IdleMinutes is < ShortestDelayMinutes or > LongestMinutes)
            yield return new CampaignProblem(ProblemCode.IdleOutOfRange, ShortestDelayMinutes, LongestDays);
        if (draft.LimitHours is < 1 or > LongestDays * 24)
            yield return new CampaignProblem(ProblemCode.LimitOutOfRange, LongestDays);
        if (draft.MinimumGapMinutes is < 0 or > LongestMinutes)
            yield return new CampaignProblem(ProblemCode.MinimumGapOutOfRange, LongestDays);
        if (draft.CapTouches is < 1 or > MostTouches)
            yield return new CampaignProblem(ProblemCode.CapTouchesOutOfRange, MostTouches);
        if (draft.CapHours is < 1 or > YearHours)
            yield return new CampaignProblem(ProblemCode.CapHoursOutOfRange, YearHours);
        if (draft.QuietAfterOrderHours is < 0 or > YearHours)
            yield return new CampaignProblem(ProblemCode.QuietOutOfRange, YearHours);
        if (draft.QuietAfterCouponHours is < 0 or > YearHours)
            yield return new CampaignProblem(ProblemCode.QuietAfterCouponOutOfRange, YearHours);
        if (draft.MinimumCartValue < 0)
            yield return new CampaignProblem(ProblemCode.MinimumCartValueOutOfRange);
        if (draft.HoldOutPercent is < 0 or > 100)
            yield return new CampaignProblem(ProblemCode.HoldOutOutOfRange);
        if (!draft.Budget.IsSound)
            yield return new CampaignProblem(ProblemCode.BudgetOutOfRange);
    }

    private static IEnumerable<CampaignProblem> OfDelays(CampaignDraft draft)
    {
        if (draft.Steps.Count == 0)
            yield return new CampaignProblem(ProblemCode.StepsMissing);
        if (draft.Steps.Count > MostSteps)
            yield return new CampaignProblem(ProblemCode.StepsTooMany, MostSteps);
        if (draft.Steps.Count > 0 && draft.Steps[0].AfterMinutes < ShortestDelayMinutes)
            yield return new CampaignProblem(ProblemCode.FirstStepTooEarly, ShortestDelayMinutes);

        for (var index = 0; index < draft.Steps.Count; index++)
        {
            if (index > 0 && OfGap(draft, index) is { } problem)
                yield return problem;
            if (Delay(draft, index) > draft.LimitHours * 60L)
                yield return new CampaignProblem(ProblemCode.StepAfterLimit, index + 1, draft.LimitHours);
        }
    }

    private static CampaignProblem? OfGap(CampaignDraft draft, int index)
    {
        var gap = Delay(draft, index) - Delay(draft, index - 1);
        if (draft.Steps[index].AfterMinutes <= draft.Steps[index - 1].AfterMinutes)
            return new CampaignProblem(ProblemCode.StepBeforePrevious, index + 1);
        return gap < draft.MinimumGapMinutes ? new CampaignProblem(ProblemCode.StepTooClose, index + 1, gap, draft.MinimumGapMinutes) : null;
    }

    /// <summary>The idle time is the floor of every delay.</summary>
    internal static int Delay(CampaignDraft draft, int index) => Math.Max(draft.Steps[index].AfterMinutes, draft.IdleMinutes);
}
