using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Sending;

internal enum SendEnd
{
    /// <summary>Somebody else was first, or something happened to the episode meanwhile.</summary>
    Lost,

    /// <summary>Decided again with fresh facts, the step is not to be sent now.</summary>
    Replanned,

    /// <summary>The touch has its final state.</summary>
    Settled,

    /// <summary>It failed and will be tried again.</summary>
    Postponed,
}

/// <param name="Loaded">The facts that the last decision rests on; its episode's version is the one to record against.</param>
/// <param name="Plan">That decision.</param>
/// <param name="Touch">The touch in its final state; null unless settled.</param>
internal sealed record SendResult(SendEnd End, LoadedEpisode Loaded, TouchPlan? Plan = null, Touch? Touch = null, DateTime? RetryUtc = null);
