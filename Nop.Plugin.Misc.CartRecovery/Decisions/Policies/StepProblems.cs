using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

internal static class StepProblems
{
    public const int LongestValidityHours = CampaignProblems.LongestDays * 24;
    public const decimal LargestAmount = 1_000_000m;

    public static IEnumerable<CampaignProblem> Of(StepDraft step, int number, IReadOnlyCollection<Channel> available) =>
        [.. OfChannels(step, number, available), .. OfWindow(step, number), .. OfDays(step, number), .. VariantProblems.Of(step.Variants, number), .. OfIncentive(step.Incentive, number)];

    private static IEnumerable<CampaignProblem> OfChannels(StepDraft step, int number, IReadOnlyCollection<Channel> available)
    {
        if (step.Channels.Count == 0)
            yield return new CampaignProblem(ProblemCode.ChannelMissing, number);
        if (step.Channels.Distinct(StringComparer.Ordinal).Count() < step.Channels.Count)
            yield return new CampaignProblem(ProblemCode.ChannelTwice, number);

        foreach (var code in step.Channels.Distinct(StringComparer.Ordinal))
        {
            var channel = ChannelCodes.Find(code);
            if (channel is null)
                yield return new CampaignProblem(ProblemCode.ChannelUnknown, number, code, string.Join(", ", ChannelCodes.All));
            else if (!available.Contains(channel.Value))
                yield return new CampaignProblem(ProblemCode.ChannelNotAvailable, number, code);
        }
    }

    private static IEnumerable<CampaignProblem> OfWindow(StepDraft step, int number)
    {
        if (IsOutOfRange(step.WindowFromMinute, step.WindowToMinute))
            yield return new CampaignProblem(ProblemCode.WindowOutOfRange, number);
        else if (NeverOpens(step.WindowFromMinute, step.WindowToMinute))
            yield return new CampaignProblem(ProblemCode.WindowNeverOpens, number, DayMinutes.Text(step.WindowFromMinute), DayMinutes.Text(step.WindowToMinute));
    }

    private static IEnumerable<CampaignProblem> OfDays(StepDraft step, int number)
    {
        foreach (var day in step.Days.Where(day => !day.Closed))
        {
            if (IsOutOfRange(day.FromMinute, day.ToMinute))
                yield return new CampaignProblem(ProblemCode.DayOutOfRange, number, day.Day);
            else if (NeverOpens(day.FromMinute, day.ToMinute))
                yield return new CampaignProblem(ProblemCode.DayNeverOpens, number, day.Day, DayMinutes.Text(day.FromMinute), DayMinutes.Text(day.ToMinute));
        }

        if (WeekdayHours.Week.All(day => step.Days.Any(own => own.Day == day && own.Closed)))
            yield return new CampaignProblem(ProblemCode.WeekClosed, number);
    }

    private static bool IsOutOfRange(int from, int to) => from is < 0 or > DayMinutes.Whole || to is < 0 or > DayMinutes.Whole;

    private static bool NeverOpens(int from, int to) => from % DayMinutes.Whole == to % DayMinutes.Whole && (from, to) != (0, DayMinutes.Whole);

    private static IEnumerable<CampaignProblem> OfIncentive(IncentiveDraft? incentive, int number)
    {
        if (incentive is null)
            yield break;
        if (incentive.Kind == OfferKind.Percentage && incentive.Value is <= 0 or > 100)
            yield return new CampaignProblem(ProblemCode.PercentageOutOfRange, number);
        if (incentive.Kind == OfferKind.Amount && incentive.Value is <= 0 or > LargestAmount)
            yield return new CampaignProblem(ProblemCode.AmountOutOfRange, number, LargestAmount);
        if (incentive.Cap is < 0 or > LargestAmount)
            yield return new CampaignProblem(ProblemCode.IncentiveCapOutOfRange, number, LargestAmount);
        if (incentive.ValidHours is < 1 or > LongestValidityHours)
            yield return new CampaignProblem(ProblemCode.ValidityOutOfRange, number, CampaignProblems.LongestDays);
    }
}
