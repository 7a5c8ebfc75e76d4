using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>What ends a step for this person for good.</summary>
public static class PersonStops
{
    public static IEnumerable<Reason> Check(EpisodeFacts episode, Step step)
    {
        var recipient = episode.Recipient;
        if (recipient.Erased)
            yield return Reason.PersonErased;
        if (recipient.HeldOut)
            yield return Reason.HoldOut;

        // A refusal on one channel leaves the step's others: it stops only when none is left.
        var wanted = recipient.Channels.Where(facts => facts.HasAddress && episode.Left(step).Contains(facts.Channel)).ToList();
        if (!wanted.TrueForAll(facts => facts.Suppressed || facts.Consent == ConsentState.Withdrawn))
            yield break;
        if (wanted.Exists(facts => facts.Suppressed))
            yield return Reason.AddressSuppressed;
        if (wanted.Exists(facts => facts.Consent == ConsentState.Withdrawn))
            yield return Reason.ConsentWithdrawn;
    }
}
