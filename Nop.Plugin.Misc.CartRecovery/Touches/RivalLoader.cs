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

    private Rival? Of(RivalRow row, Episode episode)
    {
        var last = reached[row.RecipientId].Where(touch => touch.EpisodeId == row.EpisodeId).Select(touch => (DateTime?)touch.AtUtc).Max();
        Standing? standing = campaigns.Find(row.CampaignId) is { Policy: var policy } ? new Standing(policy.Priority, policy.Trigger, row.StartedUtc.AsUtc()) : null;
        return Rival.Of(standing, row.Contends, row.Open, row.Kind == episode.Kind, last);
    }
}
