using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>A person who has answered talks to people of the shop, not to its campaigns.</summary>
public static class ReplyPause
{
    /// <summary>No moment ends it, only somebody of the shop.</summary>
    public static readonly DateTime UntilResumed = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A conversation is not held by the message that it is about, but by the staff's own word.</summary>
    public static Hold? Check(EpisodeFacts facts, DateTime nowUtc)
    {
        if (facts.Recipient.HeldByStaff)
            return new Hold(Reason.HeldByStaff, null);
        if (facts.Kind == EpisodeKind.Conversation || facts.Recipient.PausedUntilUtc is not { } until || nowUtc >= until)
            return null;

        return new Hold(Reason.ReplyReceived, until >= UntilResumed ? null : until);
    }
}
