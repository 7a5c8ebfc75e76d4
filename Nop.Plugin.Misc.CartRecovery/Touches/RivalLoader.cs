using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>What else is going on with the people behind a batch, by one statement.</summary>
internal sealed class RivalLoader(RivalQueries queries)
{
    public async Task<Rivals> LoadAsync(People people, CampaignSet campaigns)
    {
        var touched = people.Reached.SelectMany(reached => reached).Select(reached => reached.EpisodeId).Distinct().ToList();
        var rows = await queries.OfAsync([.. people.Recipients.Keys], touched);
        return new Rivals(rows.ToLookup(row => row.RecipientId), people.Reached, campaigns);
    }
}

/// <summary>The rows as rivals of one episode.</summary>
internal sealed class Rivals(ILookup<int, RivalRow> rows, ILookup<int, Reached> reached, CampaignSet campaigns)
{
    public IReadOnlyList<Rival> Of(Episode episode) =>
        [.. rows[episode.RecipientId].Where(row => row.EpisodeId != episode.Id).Select(row => Of(row, episode)).OfType<Rival>()];

    /// <summary>
    /// One that is over, or that no active campaign holds, is in nobody's way; yet what was said in it keeps its distance from what is said about something else.
    /// A second cart after the first has ended is the same matter told anew, and only the cap counts.
    /// </summary>
    private Rival? Of(RivalRow row, Episode episode)
    {
        var last = reached[row.RecipientId].Where(touch => touch.EpisodeId == row.EpisodeId).Select(touch => (DateTime?)touch.AtUtc).Max();
        if (row.Open && campaigns.Find(row.CampaignId) is { Policy: var policy })
            return new Rival(new Standing(policy.Priority, policy.Trigger, row.StartedUtc.AsUtc()), row.Contends, last);

        return last is not null && (row.Open || row.Kind != episode.Kind) ? new Rival(default, Contends: false, last) : null;
    }
}
