using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>
/// A lapse is decided anew by a replay. Campaigns with a longer limit than the shop's would keep an episode alive that really lapsed; when its shopper then came back
/// to a new one, that takes its place, so that nobody has two carts at once.
/// </summary>
internal static class LapsedGiveWay
{
    public static IReadOnlyList<PastEpisode> To(IReadOnlyList<Episode> rows, IReadOnlyList<PastEpisode> pasts) =>
        [.. pasts.Select((past, index) => rows[index].State == EpisodeState.Lapsed && Successor(past, rows[index], rows, pasts) is { } next ? Until(past, next) : past)];

    private static PastEpisode? Successor(PastEpisode past, Episode row, IReadOnlyList<Episode> rows, IReadOnlyList<PastEpisode> pasts) => pasts
        .Where((other, index) => other.Id > past.Id && other.Kind == past.Kind && rows[index].CustomerId == row.CustomerId && other.StoreId == past.StoreId && other.Moments.Count > 0)
        .MinBy(other => other.Id);

    /// <summary>A second after the newer one was seen, so that a lapse at that very run is still told as one.</summary>
    private static PastEpisode Until(PastEpisode past, PastEpisode next)
    {
        if (past.Moments.Count == 0)
            return past;

        var end = next.Moments[0].SeenUtc.AddSeconds(1);
        return past with { Moments = [.. past.Moments, past.Moments[^1] with { SeenUtc = end, DueUtc = end, State = EpisodeState.Superseded }] };
    }
}
