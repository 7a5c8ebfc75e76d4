using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>Why something was or was not sent, line by line; only changes are written.</summary>
internal sealed class JournalStore(IRepository<JournalEntry> journal)
{
    public async Task<IReadOnlyList<JournalEntry>> NewestOfEpisodesAsync(List<int> episodeIds) => await journal.Table
        .Where(line => episodeIds.Contains(line.EpisodeId))
        .Where(line => !journal.Table.Any(newer =>
            newer.EpisodeId == line.EpisodeId && newer.CampaignId == line.CampaignId && newer.StepNumber == line.StepNumber && newer.Id > line.Id))
        .ToListAsync();

    /// <summary>How often a step's sending has failed: each try leaves a line.</summary>
    public async Task<int> FailedTriesAsync(Touch touch)
    {
        var failed = ReasonList.Of([Reason.SendFailed]);
        return await journal.Table.CountAsync(line =>
            line.EpisodeId == touch.EpisodeId && line.CampaignId == touch.CampaignId && line.StepNumber == touch.StepNumber && line.Reasons == failed);
    }

    /// <summary>Whether a step was already given back after nobody knew what had become of it.</summary>
    public async Task<bool> TriedAgainAsync(Touch touch)
    {
        var unknown = ReasonList.Of([Reason.SendUnknown]);
        return await journal.Table.AnyAsync(line => line.EpisodeId == touch.EpisodeId && line.CampaignId == touch.CampaignId && line.StepNumber == touch.StepNumber
            && line.VerdictId == (int)VerdictKind.Wait && line.Reasons == unknown);
    }

    public Task WriteAsync(JournalEntry line) => journal.InsertAsync(line, false);

    public Task WriteAsync(IList<JournalEntry> lines) => lines.Count == 0 ? Task.CompletedTask : journal.InsertAsync(lines, false);
}
