namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

internal static class VariantProblems
{
    public const int Most = 5;
    public const int NameLength = 50;
    private const int Whole = 100;

    public static IEnumerable<CampaignProblem> Of(IReadOnlyList<VariantDraft> variants, int number)
    {
        if (variants.Count == 0)
            yield break;
        if (variants.Count == 1)
            yield return new CampaignProblem(ProblemCode.VariantAlone, number);
        if (variants.Count > Most)
            yield return new CampaignProblem(ProblemCode.VariantsTooMany, number, Most);
        foreach (var problem in OfNames(variants, number))
            yield return problem;
        if (variants.Any(variant => variant.Share is < 1 or >= Whole))
            yield return new CampaignProblem(ProblemCode.VariantShareOutOfRange, number);
        else if (variants.Sum(variant => variant.Share) is var sum && sum != Whole)
            yield return new CampaignProblem(ProblemCode.VariantSharesNotWhole, number, sum);
    }

    private static IEnumerable<CampaignProblem> OfNames(IReadOnlyList<VariantDraft> variants, int number)
    {
        if (variants.Any(variant => string.IsNullOrWhiteSpace(variant.Name)))
            yield return new CampaignProblem(ProblemCode.VariantNameMissing, number);
        if (variants.Any(variant => variant.Name.Length > NameLength))
            yield return new CampaignProblem(ProblemCode.VariantNameTooLong, number, NameLength);
        if (variants.GroupBy(variant => variant.Name.Trim(), StringComparer.OrdinalIgnoreCase).Any(same => same.Key.Length > 0 && same.Count() > 1))
            yield return new CampaignProblem(ProblemCode.VariantNameTwice, number);
    }
}
