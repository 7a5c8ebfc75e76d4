using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>After an outage nobody is flooded with what has piled up. A step whose window was closed all through the outage has missed nothing.</summary>
internal static class MissedSteps
{
    public static Reason? Check(EpisodeFacts facts, RecoveryPolicy policy, Step step, DateTime nowUtc)
    {
        if (facts.Outages.Count == 0 || policy.AfterOutage == AfterOutage.SendLate || !IsMissed(facts, policy, step))
            return null;

        return policy.AfterOutage == AfterOutage.Skip || HasSuccessor(facts, policy, step, nowUtc) ? Reason.MissedInOutage : null;
    }

    private static bool IsMissed(EpisodeFacts facts, RecoveryPolicy policy, Step step)
    {
        var wanted = step.Window.NextOpening(StepRules.Due(facts, policy, step), facts.Recipient.Zone, facts.Recipient.Country);
        return wanted is { } utc && facts.Outages.Any(outage => outage.Covers(utc));
    }

    private static bool HasSuccessor(EpisodeFacts facts, RecoveryPolicy policy, Step step, DateTime nowUtc) => policy.Steps.Any(later =>
        later.Number > step.Number && StepRules.Due(facts, policy, later) <= nowUtc && !facts.IsSettled(later));
}
