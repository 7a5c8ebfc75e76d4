using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

internal sealed record RivalRow(int EpisodeId, int RecipientId, EpisodeKind Kind, bool Open, int CampaignId, bool Contends, DateTime StartedUtc);

internal sealed class RivalQueries(IRepository<Episode> episodes)
{
    /// <summary>All open episodes of these people, and of the ended ones those that they were just written to about.</summary>
    public async Task<IReadOnlyList<RivalRow>> OfAsync(List<int> recipientIds, List<int> touchedIds)
    {
        if (recipientIds.Count == 0)
            return [];

        var rows = await episodes.Table
            .Where(episode => recipientIds.Contains(episode.RecipientId) && (episode.StateId == (int)EpisodeState.Open || touchedIds.Contains(episode.Id)))
            .Select(episode => new { episode.Id, episode.RecipientId, episode.KindId, episode.StateId, episode.CampaignId, episode.Contends, episode.StartedUtc })
            .ToListAsync();
        return
        [
            .. rows.Select(row => new RivalRow(
                row.Id, row.RecipientId, (EpisodeKind)row.KindId, row.StateId == (int)EpisodeState.Open, row.CampaignId, row.Contends, row.StartedUtc)),
        ];
    }
}
