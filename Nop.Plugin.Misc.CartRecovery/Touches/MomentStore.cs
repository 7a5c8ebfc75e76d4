using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

internal sealed class MomentStore(IRepository<EpisodeMoment> moments)
{
    public async Task<IReadOnlyDictionary<int, EpisodeMoment>> NewestOfEpisodesAsync(List<int> episodeIds)
    {
        var newest = await moments.Table
            .Where(moment => episodeIds.Contains(moment.EpisodeId))
            .Where(moment => !moments.Table.Any(newer => newer.EpisodeId == moment.EpisodeId && newer.Id > moment.Id))
            .ToListAsync();
        return newest.ToDictionary(moment => moment.EpisodeId);
    }

    public Task InsertAsync(IList<EpisodeMoment> seen) => moments.InsertAsync(seen, false);

    public Task UpdateAsync(IList<EpisodeMoment> moved) => moments.UpdateAsync(moved, false);
}
