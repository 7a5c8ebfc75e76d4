using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels;

/// <summary>
/// What became of one act. Sent: accepted. Unknown: it may have left, and is never sent again by itself. Failed: nothing has left, and it is tried again.
/// Skipped: by this channel it will never reach this person, <see cref="Reason"/> says why.
/// </summary>
/// <param name="ExternalId">The queued e-mail's id, 0 when there is none.</param>
internal sealed record SendOutcome(TouchState State, int ExternalId = 0, string Error = "")
{
    /// <summary>By which the provider knows the message.</summary>
    public string ProviderId { get; init; } = "";

    /// <summary>Why it was skipped; of a failure, what is waited for. With <see cref="Reason.Unreachable"/> the step goes on to its next channel.</summary>
    public Reason? Reason { get; init; }

    /// <summary>When to try again; null for the usual distance.</summary>
    public DateTime? RetryUtc { get; init; }

    /// <summary>The shop's side is broken: the channel stops itself in this store, and the step waits.</summary>
    public ChannelFault? Fault { get; init; }
}
