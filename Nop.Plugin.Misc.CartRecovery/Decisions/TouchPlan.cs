using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions;

/// <summary>One verdict for a step; <paramref name="DueUtc"/> is when the step came or comes due by delay alone.</summary>
/// <param name="Channel">For a send the channel to use, else the step's first choice.</param>
public sealed record StepVerdict(int StepNumber, DateTime DueUtc, Channel Channel, Verdict Verdict)
{
    /// <summary>Of a send; 0 when the step has no variants.</summary>
    public int VariantId { get; init; }
}

/// <summary>One verdict for every step without a final one, at most one of them Send.</summary>
/// <param name="Lapsed">The episode is past its limit: whoever acts on the plan closes it.</param>
/// <param name="NextDecisionUtc">When time alone may change a verdict; null when the episode has nothing left to decide.</param>
public sealed record TouchPlan(IReadOnlyList<StepVerdict> Steps, bool Lapsed, DateTime? NextDecisionUtc)
{
    /// <summary>Time alone will let it send, so that the person's lower episodes stand back.</summary>
    public bool Contends => Steps.Any(step => step.Verdict.Kind switch
    {
        VerdictKind.Send => true,
        VerdictKind.Wait => step.Verdict.UntilUtc is not null && step.Verdict.Reasons.All(reason => reason.EndsByTime()),
        _ => false,
    });

    /// <summary>Once its step is settled, the episode stands by what is left until that is looked at, in a moment.</summary>
    public bool ContendsAfterSend => Steps.Count(step => step.Verdict.Kind != VerdictKind.Skip) > 1;

    public StepVerdict? Send => Steps.FirstOrDefault(step => step.Verdict.Kind == VerdictKind.Send);
}
