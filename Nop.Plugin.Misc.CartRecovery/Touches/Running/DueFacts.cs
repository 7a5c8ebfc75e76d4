using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Running;

/// <summary>Payments may come without a word, so orders are looked at before each decision. One that changes in this moment comes again.</summary>
internal sealed class DueFacts(CartSnapshots snapshots, FactsLoader facts)
{
    public async Task<IReadOnlyList<LoadedEpisode>> LoadAsync(IReadOnlyList<Episode> due, CampaignSet campaigns, DateTime nowUtc)
    {
        var orders = due.Where(episode => episode is { Kind: EpisodeKind.Order, State: EpisodeState.Open }).ToList();
        if (orders.Count == 0)
            return await facts.LoadAsync(due, campaigns, nowUtc);

        var fresh = await snapshots.RefreshAsync(orders);
        return await facts.LoadAsync([.. due.Where(episode => !orders.Contains(episode) || fresh.Contains(episode.Id))], campaigns, nowUtc);
    }
}
