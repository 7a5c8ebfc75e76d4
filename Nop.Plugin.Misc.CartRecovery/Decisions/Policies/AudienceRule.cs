using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>Whom a campaign is for.</summary>
public static class AudienceRule
{
    public static bool Admits(this RecoveryPolicy policy, EpisodeFacts facts) => !Refusals(facts, policy).Any();

    /// <summary>Only something that happens to the cart or the person can end one of these.</summary>
    public static IEnumerable<Reason> Refusals(EpisodeFacts facts, RecoveryPolicy policy)
    {
        if (facts.Recipient.IsGuest && !policy.Guests)
            yield return Reason.GuestsExcluded;
        if (!policy.Audience.Includes(facts.Audience))
            yield return Reason.OutsideAudience;
        if (facts.CartValue < policy.MinimumCartValue)
            yield return Reason.BelowMinimum;
    }
}
