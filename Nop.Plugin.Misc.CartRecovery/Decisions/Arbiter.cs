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
public sealed record Rival(Standing Standing, bool Contends, DateTime? LastSentUtc)
{
    /// <summary>
    /// An episode that is over, or that no active campaign holds, is in nobody's way; yet what was said in it keeps its distance from what is said about something else.
    /// A second cart after the first has ended is the same matter told anew, and only the cap counts.
    /// </summary>
    /// <param name="standing">Of an open episode that an active campaign holds, else null.</param>
    /// <param name="open">Of the other episode.</param>
    /// <param name="sameKind">Both are about the same.</param>
    public static Rival? Of(Standing? standing, bool contends, bool open, bool sameKind, DateTime? lastSentUtc)
    {
        if (open && standing is { } held)
            return new Rival(held, contends, lastSentUtc);

        return lastSentUtc is not null && (open || !sameKind) ? new Rival(default, Contends: false, lastSentUtc) : null;
    }
}

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
