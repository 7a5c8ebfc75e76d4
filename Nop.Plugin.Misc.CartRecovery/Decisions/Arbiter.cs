using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Decisions;

/// <summary>What an episode brings to the contest for its person: the higher priority goes first, then the trigger nearer to the money, then the younger episode.</summary>
public readonly record struct Standing(int Priority, Trigger Trigger, DateTime StartedUtc) : IComparable<Standing>
{
    public int CompareTo(Standing other)
    {
        var byPriority = Priority.CompareTo(other.Priority);
        var byTrigger = TriggerRank.Of(Trigger).CompareTo(TriggerRank.Of(other.Trigger));
        return byPriority != 0 ? byPriority : byTrigger != 0 ? byTrigger : StartedUtc.CompareTo(other.StartedUtc);
    }
}

/// <summary>Another open episode of the same person that a campaign has taken.</summary>
/// <param name="Contends">It stands to send something by time alone (<see cref="TouchPlan.Contends"/>); one that waits for an event holds up nobody.</param>
/// <param name="LastSentUtc">Of its own touches.</param>
public sealed record Rival(Standing Standing, bool Contends, DateTime? LastSentUtc);

/// <summary>One person, one touch at a time: of several open episodes the highest stands first, and what another has just sent keeps its distance too.</summary>
public static class Arbiter
{
    /// <summary>A rival's end wakes nobody else.</summary>
    private static readonly TimeSpan Recheck = TimeSpan.FromHours(1);

    public static IEnumerable<Hold> Check(EpisodeFacts facts, RecoveryPolicy policy, DateTime nowUtc)
    {
        if (facts.Rivals.Count == 0)
            yield break;

        var own = new Standing(policy.Priority, policy.Trigger, facts.StartedUtc);
        if (facts.Rivals.Any(rival => rival.Contends && rival.Standing.CompareTo(own) > 0))
            yield return new Hold(Reason.OtherEpisodeFirst, nowUtc + Recheck);
        if (facts.Rivals.Max(rival => rival.LastSentUtc) is { } sent && nowUtc - sent < policy.MinimumGap)
            yield return new Hold(Reason.OtherTouchRecent, sent + policy.MinimumGap);
    }
}
