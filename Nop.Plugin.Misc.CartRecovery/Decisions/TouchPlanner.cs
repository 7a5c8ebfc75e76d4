using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions;

/// <summary>
/// Facts in, plan out. The first step without a final verdict is looked at; a step that is skipped for good lets the next one be looked at, a step that waits or is sent holds those behind it.
/// </summary>
public static class TouchPlanner
{
    public static TouchPlan Plan(EpisodeFacts facts, RecoveryPolicy policy, DateTime nowUtc)
    {
        var open = policy.Steps.Where(step => !facts.IsSettled(step)).ToList();
        var end = EpisodeEnd.StateAt(facts, policy, nowUtc);
        return end == EpisodeState.Open
            ? Going(facts, policy, open, nowUtc)
            : new TouchPlan([.. open.Select(step => Ended(facts, policy, step, end))], end != facts.State, null);
    }

    private static TouchPlan Going(EpisodeFacts facts, RecoveryPolicy policy, List<Step> open, DateTime nowUtc)
    {
        var verdicts = new List<StepVerdict>(open.Count);
        Verdict? ahead = null;
        foreach (var step in open)
        {
            var verdict = ahead is null ? StepRules.Decide(facts, policy, step, nowUtc) : Behind(ahead);
            if (verdict.Kind != VerdictKind.Skip)
                ahead ??= verdict;
            verdicts.Add(Answer(facts, policy, step, verdict));
        }

        return new TouchPlan(verdicts, Lapsed: false, NextDecision(facts, policy, verdicts, ahead, nowUtc));
    }

    private static Verdict Behind(Verdict ahead) =>
        Verdict.Wait(null, ahead.Kind == VerdictKind.Send ? Reason.SentThisRun : Reason.EarlierStepPending);

    /// <summary>A step that was due and held is told by what held it, every other one by how the episode ended.</summary>
    private static StepVerdict Ended(EpisodeFacts facts, RecoveryPolicy policy, Step step, EpisodeState end)
    {
        var reason = EpisodeEnd.Reason(end, facts.Kind)!.Value;
        var held = end == EpisodeState.Lapsed ? StepRules.HeldAtTheEnd(facts, policy, step) : null;
        return Answer(facts, policy, step, held is { } hold && hold != reason ? Verdict.Skip(hold, reason) : Verdict.Skip(reason));
    }

    private static StepVerdict Answer(EpisodeFacts facts, RecoveryPolicy policy, Step step, Verdict verdict)
    {
        var due = StepRules.Due(facts, policy, step);
        var first = facts.Left(step).First();
        if (verdict.Kind != VerdictKind.Send)
            return new StepVerdict(step.Number, due, first, verdict);

        var channel = Reach.Choose(facts, step);
        return new StepVerdict(step.Number, due, channel ?? first, verdict) { VariantId = VariantChoice.For(facts.Recipient.AddressHash, step.Id, step.Variants) };
    }

    private static DateTime NextDecision(EpisodeFacts facts, RecoveryPolicy policy, List<StepVerdict> verdicts, Verdict? ahead, DateTime nowUtc)
    {
        var lapse = EpisodeEnd.LastMoment(facts, policy).AddSeconds(1);
        // After a send the next step is looked at by the facts as they are then.
        if (ahead is { Kind: VerdictKind.Send } && verdicts.Count > 1)
            return nowUtc.AddSeconds(1);
        return ahead?.UntilUtc is { } until && until < lapse ? until : lapse;
    }
}
