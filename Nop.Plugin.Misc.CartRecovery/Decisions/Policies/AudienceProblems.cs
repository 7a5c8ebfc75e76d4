using System.Globalization;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>What is wrong with an audience as written. Groups count from 1, as on the page.</summary>
internal static class AudienceProblems
{
    public const int MostConditions = 50;
    public const int MostValues = 500;
    public const decimal LargestNumber = 1_000_000_000m;

    public static IEnumerable<CampaignProblem> Of(CampaignDraft draft)
    {
        if (draft.Audience.Conditions.Count() > MostConditions || draft.Audience.Conditions.Any(condition => condition.Values.Count > MostValues))
            return [new CampaignProblem(ProblemCode.AudienceTooLarge, MostConditions, MostValues)];

        return [.. draft.Audience.All.SelectMany((group, index) => OfGroup(group, index + 1, draft)), .. OfRanges(draft)];
    }

    private static IEnumerable<CampaignProblem> OfGroup(ConditionGroup group, int number, CampaignDraft draft)
    {
        if (group.Any.Count == 0)
            return [new CampaignProblem(ProblemCode.AudienceGroupEmpty, number)];

        CampaignProblem[] problems = [.. group.Any.Select(condition => OfCondition(condition, number)).OfType<CampaignProblem>()];
        return problems.Length == 0 && NeverHolds(group, draft) ? [new CampaignProblem(ProblemCode.AudienceGroupNeverHolds, number)] : problems;
    }

    private static CampaignProblem? OfCondition(Condition condition, int group)
    {
        if (condition.Field.IsNumber() != condition.Comparison.IsNumber())
            return new CampaignProblem(ProblemCode.ConditionComparisonWrong, group, condition.Field);
        if (!condition.Field.IsNumber())
            return condition.Values.Count == 0 ? new CampaignProblem(ProblemCode.ConditionWithoutValues, group, condition.Field) : null;

        var counts = condition.Field != ConditionField.CartValue;
        return condition.Number is < 0 or > LargestNumber || (counts && condition.Number != decimal.Truncate(condition.Number))
            ? new CampaignProblem(ProblemCode.ConditionNumberOutOfRange, group, condition.Field)
            : null;
    }

    /// <summary>What the rest of the campaign already settles: its store, and that it is not for guests.</summary>
    private static bool NeverHolds(ConditionGroup group, CampaignDraft draft)
    {
        var settled = new Dictionary<ConditionField, IReadOnlySet<string>>();
        if (!draft.Guests)
            settled[ConditionField.Account] = new HashSet<string> { ConditionCodes.Account };
        if (draft.StoreId > 0)
            settled[ConditionField.Store] = new HashSet<string> { draft.StoreId.ToString(CultureInfo.InvariantCulture) };

        var facts = new AudienceFacts { Sets = settled };
        return group.Any.All(condition => settled.ContainsKey(condition.Field) && !condition.Holds(facts));
    }

    /// <summary>Only conditions that stand alone in their group must hold for everybody.</summary>
    private static IEnumerable<CampaignProblem> OfRanges(CampaignDraft draft)
    {
        Condition[] alone = [.. draft.Audience.All.Where(group => group.Any.Count == 1).Select(group => group.Any[0])];
        if (draft.MinimumCartValue > 0)
            alone = [.. alone, new Condition(ConditionField.CartValue, Comparison.AtLeast, draft.MinimumCartValue, [])];

        foreach (var field in alone.Where(condition => condition.Field.IsNumber()).GroupBy(condition => condition.Field))
        {
            var least = field.Where(condition => condition.Comparison == Comparison.AtLeast).Max(condition => (decimal?)condition.Number);
            var most = field.Where(condition => condition.Comparison == Comparison.AtMost).Min(condition => (decimal?)condition.Number);
            if (least > most)
                yield return new CampaignProblem(ProblemCode.AudienceMinimumAboveMaximum, field.Key, least.Value, most!.Value);
        }
    }
}
