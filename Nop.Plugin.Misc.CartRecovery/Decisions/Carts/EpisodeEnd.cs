using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

/// <summary>When and why an episode is over.</summary>
public static class EpisodeEnd
{
    /// <summary>The last moment at which an idle episode still lives.</summary>
    public static DateTime LastMoment(EpisodeFacts facts, RecoveryPolicy policy) => facts.LastActivityUtc + policy.Limit;

    public static EpisodeState StateAt(EpisodeFacts facts, RecoveryPolicy policy, DateTime nowUtc) =>
        facts.State == EpisodeState.Open && nowUtc > LastMoment(facts, policy) ? EpisodeState.Lapsed : facts.State;

    /// <summary>Why the steps left are skipped; null while the episode is open.</summary>
    public static Reason? Reason(EpisodeState state, EpisodeKind kind) => state switch
    {
        EpisodeState.Open => null,
        EpisodeState.Converted => kind == EpisodeKind.Order ? Decisions.Reason.OrderPaid : Decisions.Reason.CartConverted,
        EpisodeState.Emptied => Decisions.Reason.CartEmptied,
        EpisodeState.Lapsed => Decisions.Reason.TooOld,
        EpisodeState.Superseded => Decisions.Reason.NewerEpisode,
        EpisodeState.Erased => Decisions.Reason.PersonErased,
        EpisodeState.Cancelled => Decisions.Reason.OrderCancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state of an episode."),
    };
}
