using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>How long an active campaign keeps the episodes of its trigger alive. Kept in the platform's cache, which may be another process.</summary>
public sealed record CampaignLimit
{
    public int TriggerId { get; init; }
    public int Hours { get; init; }
}

/// <summary>Episodes and their lines as rows. What may change under two hands at once is written by <see cref="EpisodeWrites"/>.</summary>
internal sealed class EpisodeStore(IRepository<Episode> episodes, IRepository<CartLine> lines, IRepository<RecoveryCampaign> campaigns)
{
    /// <summary>Closed ones are due as well, once: the steps they leave are still to be recorded. An open one is not before its cart has been looked at.</summary>
    public Task<List<Episode>> DueAsync(DateTime nowUtc, int take) =>
        episodes.Table
            .Where(episode => episode.NextDecisionUtc != null && episode.NextDecisionUtc <= nowUtc
                && (episode.StateId != (int)EpisodeState.Open || !episode.SnapshotStale))
            .OrderBy(episode => episode.NextDecisionUtc).ThenBy(episode => episode.Id)
            .Take(take)
            .ToListAsync();

    /// <summary>Read anew each time: a cached row would decide on yesterday's cart.</summary>
    public Task<Episode?> ByIdAsync(int id) => episodes.Table.FirstOrDefaultAsync(episode => episode.Id == id)!;

    public Task<Episode?> OpenAsync(string openKey) => episodes.Table.FirstOrDefaultAsync(episode => episode.OpenKey == openKey)!;

    /// <summary>The open cart.</summary>
    public Task<Episode?> OpenAsync(int customerId, int storeId) =>
        episodes.Table
            .Where(episode => episode.CustomerId == customerId && episode.StoreId == storeId && episode.StateId == (int)EpisodeState.Open && episode.KindId == (int)EpisodeKind.Cart)
            .OrderByDescending(episode => episode.Id)
            .FirstOrDefaultAsync()!;

    /// <summary>What a person has left open in a store, by whatever customer record.</summary>
    public Task<Episode?> OpenCartOfAsync(int recipientId, int storeId) =>
        episodes.Table
            .Where(episode => episode.RecipientId == recipientId && episode.StoreId == storeId && episode.StateId == (int)EpisodeState.Open && episode.KindId == (int)EpisodeKind.Cart)
            .OrderByDescending(episode => episode.Id)
            .FirstOrDefaultAsync()!;

    /// <summary>Open carts and wishlists: what moves with a customer record.</summary>
    public Task<List<Episode>> OpenOfAsync(IReadOnlyCollection<int> customerIds) =>
        episodes.Table
            .Where(episode => customerIds.Contains(episode.CustomerId) && episode.StateId == (int)EpisodeState.Open
                && (episode.KindId == (int)EpisodeKind.Cart || episode.KindId == (int)EpisodeKind.Wishlist))
            .OrderBy(episode => episode.Id)
            .ToListAsync();

    public Task<bool> AnyAsync() => episodes.Table.AnyAsync();

    public Task<List<CartLine>> LinesAsync(IReadOnlyCollection<int> episodeIds) =>
        lines.Table.Where(line => episodeIds.Contains(line.EpisodeId)).OrderBy(line => line.Id).ToListAsync();

    /// <summary>Open episodes whose shopper has paused and whose cart has changed since we last looked.</summary>
    public Task<List<Episode>> StaleAsync(DateTime nowUtc, int take) =>
        episodes.Table
            .Where(episode => episode.SnapshotStale && episode.StateId == (int)EpisodeState.Open && episode.NextDecisionUtc <= nowUtc)
            .OrderBy(episode => episode.NextDecisionUtc).ThenBy(episode => episode.Id)
            .Take(take)
            .ToListAsync();

    /// <summary>Ended, not yet recorded, and nobody's so far. What was erased stays nobody's.</summary>
    public Task<List<Episode>> ClosedStrangersAsync(DateTime nowUtc, int take) =>
        episodes.Table
            .Where(episode => episode.NextDecisionUtc != null && episode.NextDecisionUtc <= nowUtc && episode.RecipientId == 0
                && episode.StateId != (int)EpisodeState.Open && episode.StateId != (int)EpisodeState.Erased)
            .OrderBy(episode => episode.NextDecisionUtc).ThenBy(episode => episode.Id)
            .Take(take)
            .ToListAsync();

    /// <summary>The open episodes, and those closed ones that nothing newer of the same customer, store and kind has followed.</summary>
    public Task<List<Episode>> LatestOfAsync(IReadOnlyCollection<int> customerIds) =>
        episodes.Table
            .Where(episode => customerIds.Contains(episode.CustomerId)
                && !episodes.Table.Any(newer => newer.CustomerId == episode.CustomerId && newer.StoreId == episode.StoreId && newer.KindId == episode.KindId && newer.Id > episode.Id))
            .ToListAsync();

    /// <summary>False when the key of the open episode is taken.</summary>
    public async Task<bool> TryInsertAsync(Episode episode)
    {
        try
        {
            await episodes.InsertAsync(episode, publishEvent: false);
            return true;
        }
        catch (DbException)
        {
            if (await OpenAsync(episode.OpenKey) is null)
                throw;
            return false;
        }
    }

    public Task<List<CampaignLimit>> ActiveLimitsAsync() =>
        campaigns.Table
            .Where(campaign => campaign.StateId == (int)CampaignState.Active)
            .Select(campaign => new CampaignLimit { TriggerId = campaign.TriggerId, Hours = campaign.LimitHours })
            .ToListAsync();
}
