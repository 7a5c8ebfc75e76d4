using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>Everybody's past in portions, along the index on the recipient.</summary>
internal sealed class PastQueries(IRepository<Episode> episodes, IRepository<EpisodeMoment> moments, IRepository<JournalEntry> journal)
{
    /// <summary>An episode's end is told a run later.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromHours(1);

    /// <summary>The next recipients who had an episode in the period.</summary>
    public async Task<List<int>> PeopleAsync(int afterRecipientId, DateTime fromUtc, DateTime untilUtc, int take)
    {
        var endedSince = fromUtc - Told;
        var people = await episodes.Table
            .Where(episode => episode.RecipientId > afterRecipientId && episode.StartedUtc < untilUtc && (episode.ClosedUtc == null || episode.ClosedUtc >= endedSince))
            .GroupBy(episode => episode.RecipientId)
            .Select(person => new { RecipientId = person.Key, Episodes = person.Count() })
            .OrderBy(person => person.RecipientId)
            .Take(take)
            .ToListAsync();
        return [.. people.Select(person => person.RecipientId)];
    }

    /// <summary>Recipients, and episodes of nobody.</summary>
    public async Task<int> CountAsync(DateTime fromUtc, DateTime untilUtc)
    {
        var endedSince = fromUtc - Told;
        var concerned = episodes.Table.Where(episode => episode.StartedUtc < untilUtc && (episode.ClosedUtc == null || episode.ClosedUtc >= endedSince));
        return await concerned.Where(episode => episode.RecipientId > 0).Select(episode => episode.RecipientId).Distinct().CountAsync()
            + await concerned.CountAsync(episode => episode.RecipientId == 0);
    }

    public async Task<List<Episode>> OfPeopleAsync(List<int> recipientIds, DateTime fromUtc, DateTime untilUtc)
    {
        var endedSince = fromUtc - Told;
        return await episodes.Table
            .Where(episode => recipientIds.Contains(episode.RecipientId) && episode.StartedUtc < untilUtc && (episode.ClosedUtc == null || episode.ClosedUtc >= endedSince))
            .OrderBy(episode => episode.Id)
            .ToListAsync();
    }

    /// <summary>Episodes whose shopper left no address.</summary>
    public async Task<List<Episode>> OfNobodyAsync(int afterEpisodeId, DateTime fromUtc, DateTime untilUtc, int take)
    {
        var endedSince = fromUtc - Told;
        return await episodes.Table
            .Where(episode => episode.RecipientId == 0 && episode.Id > afterEpisodeId && episode.StartedUtc < untilUtc && (episode.ClosedUtc == null || episode.ClosedUtc >= endedSince))
            .OrderBy(episode => episode.Id)
            .Take(take)
            .ToListAsync();
    }

    public async Task<ILookup<int, EpisodeMoment>> MomentsAsync(List<int> episodeIds, DateTime untilUtc)
    {
        var seen = await moments.Table.Where(moment => episodeIds.Contains(moment.EpisodeId) && moment.SeenUtc <= untilUtc).OrderBy(moment => moment.Id).ToListAsync();
        return seen.ToLookup(moment => moment.EpisodeId);
    }

    /// <summary>What was last said of each step before a moment.</summary>
    public async Task<IReadOnlyList<JournalEntry>> JournalBeforeAsync(List<int> episodeIds, DateTime beforeUtc)
    {
        var lines = await journal.Table.Where(line => episodeIds.Contains(line.EpisodeId) && line.DecidedUtc < beforeUtc).OrderBy(line => line.Id).ToListAsync();
        return [.. lines.GroupBy(line => (line.EpisodeId, line.CampaignId, line.StepNumber)).Select(step => step.Last())];
    }

    public async Task<IReadOnlyDictionary<int, EpisodeKind>> KindsAsync(List<int> episodeIds) =>
        (await episodes.Table.Where(episode => episodeIds.Contains(episode.Id)).Select(episode => new { episode.Id, episode.KindId }).ToListAsync())
            .ToDictionary(episode => episode.Id, episode => (EpisodeKind)episode.KindId);
}
