using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Running;

/// <summary>Keeps what a batch's decisions rest on: two reads and an insert for the whole batch, one read when nobody has moved.</summary>
internal sealed class MomentLog(MomentStore moments, CartTraitQueries carts)
{
    /// <summary>A shopper who keeps clicking for days is told coarser from then on: the newest moment is moved.</summary>
    public const int Most = 500;

    public async Task NoteAsync(IReadOnlyList<LoadedEpisode> looked, DateTime nowUtc)
    {
        // Whoever asked to be forgotten leaves no trail.
        EpisodeMoment[] seen = [.. looked.Select(loaded => loaded.Episode).Where(episode => episode.State != EpisodeState.Erased).Select(episode => EpisodeMoment.Of(episode, nowUtc))];
        if (seen.Length == 0)
            return;

        var newest = await moments.NewestOfEpisodesAsync([.. seen.Select(moment => moment.EpisodeId)]);
        var added = new List<EpisodeMoment>();
        var moved = new List<EpisodeMoment>();
        foreach (var moment in seen)
        {
            if (newest.GetValueOrDefault(moment.EpisodeId) is not { } last)
                added.Add(moment);
            else if (!last.Shows(moment))
                (After(last, moment) ? moved : added).Add(moment);
        }

        await KeepProductsAsync([.. added, .. moved]);
        if (added.Count > 0)
            await moments.InsertAsync(added);
        if (moved.Count > 0)
            await moments.UpdateAsync(moved);
    }

    private async Task KeepProductsAsync(List<EpisodeMoment> kept)
    {
        if (kept.Count == 0)
            return;

        var products = await carts.ProductsAsync([.. kept.Select(moment => moment.EpisodeId)]);
        foreach (var moment in kept)
            moment.Keep(products[moment.EpisodeId]);
    }

    /// <summary>True when it takes the newest one's place.</summary>
    private static bool After(EpisodeMoment last, EpisodeMoment moment)
    {
        if (last.Number >= Most)
        {
            (moment.Id, moment.Number) = (last.Id, last.Number);
            return true;
        }

        moment.Number = last.Number + 1;
        return false;
    }
}
