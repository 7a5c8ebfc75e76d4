using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>The first thing that keeps an episode out of a campaign's audience.</summary>
/// <param name="Group">Of the audience, counted from 1; 0 when it is none of them.</param>
public readonly record struct AudienceGap(Reason Reason, int Group)
{
    /// <summary>Null when the campaign is for it.</summary>
    public static AudienceGap? Of(EpisodeFacts facts, RecoveryPolicy policy)
    {
        foreach (var reason in AudienceRule.Refusals(facts, policy))
            return new AudienceGap(reason, reason == Reason.OutsideAudience ? policy.Audience.FirstUnmet(facts.Audience)!.Value + 1 : 0);
        return null;
    }
}
