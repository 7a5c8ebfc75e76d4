namespace Nop.Plugin.Misc.CartRecovery.Decisions;

/// <summary>One verdict for a step; <paramref name="DueUtc"/> is when the step came or comes due by delay alone.</summary>
public sealed record StepVerdict(int StepNumber, DateTime DueUtc, Verdict Verdict);

/// <summary>One verdict for every step of the policy, at most one of them Send.</summary>
/// <param name="NextDecisionUtc">When time alone may change a verdict; null when the episode has nothing left to decide.</param>
public sealed record TouchPlan(IReadOnlyList<StepVerdict> Steps, DateTime? NextDecisionUtc)
{
    public StepVerdict? Send => Steps.FirstOrDefault(step => step.Verdict.Kind == VerdictKind.Send);
}
