using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>What changes an episode while others may change it too: one conditional statement each, and its row count is the answer.</summary>
internal sealed class EpisodeWrites(IRepository<Episode> episodes)
{
    /// <summary>Only an open episode can be closed; its steps are then recorded by the next run.</summary>
    public async Task<bool> CloseAsync(int id, EpisodeState state, int orderId, DateTime nowUtc) =>
        await Closing(episodes.Table.Where(episode => episode.Id == id && episode.StateId == (int)EpisodeState.Open), id, state, orderId, nowUtc) == 1;

    /// <summary>The order is the shopper's last activity, unless he has gone on since.</summary>
    public async Task<bool> ConvertAsync(int id, int orderId, DateTime orderedUtc, DateTime nowUtc)
    {
        var open = episodes.Table.Where(episode => episode.Id == id && episode.StateId == (int)EpisodeState.Open);
        return await Closed(open, id, EpisodeState.Converted, orderId, nowUtc)
            .Set(episode => episode.LastActivityUtc, episode => episode.LastActivityUtc < orderedUtc ? orderedUtc : episode.LastActivityUtc)
            .UpdateAsync() == 1;
    }

    /// <summary>By the order alone, as its events tell it. The order that is paid is the one that converts.</summary>
    public async Task<bool> EndOrderAsync(int orderId, EpisodeState state, DateTime nowUtc)
    {
        var openKey = Episode.OpenKeyForOrder(orderId);
        var open = episodes.Table.Where(episode => episode.OpenKey == openKey && episode.StateId == (int)EpisodeState.Open);
        return await Closing(open, id: 0, state, state == EpisodeState.Converted ? orderId : 0, nowUtc) == 1;
    }

    /// <summary>A sign of life that came in between keeps it open.</summary>
    public async Task<bool> CloseLapsedAsync(int id, DateTime aliveSinceUtc, DateTime nowUtc)
    {
        var lapsed = episodes.Table.Where(episode => episode.Id == id && episode.StateId == (int)EpisodeState.Open && episode.LastActivityUtc < aliveSinceUtc);
        return await Closing(lapsed, id, EpisodeState.Lapsed, orderId: 0, nowUtc) == 1;
    }

    /// <summary>Does nothing when something has happened since <paramref name="version"/> was read: that has set a wake-up of its own.</summary>
    public async Task<bool> SetNextDecisionAsync(int id, int version, DateTime? nextUtc) =>
        await episodes.Table
            .Where(episode => episode.Id == id && episode.Version == version)
            .Set(episode => episode.NextDecisionUtc, nextUtc)
            .UpdateAsync() == 1;

    /// <summary>The same with what was decided: who holds the episode, and whether it stands in the way of the person's others.</summary>
    public async Task<bool> SetNextDecisionAsync(int id, int version, DateTime? nextUtc, EpisodeHolder holder)
    {
        var (campaignId, contends) = holder;
        return await episodes.Table
            .Where(episode => episode.Id == id && episode.Version == version)
            .Set(episode => episode.NextDecisionUtc, nextUtc)
            .Set(episode => episode.CampaignId, campaignId)
            .Set(episode => episode.Contends, contends)
            .UpdateAsync() == 1;
    }

    /// <summary>All open episodes are looked at anew; a decision that is just being made is overtaken.</summary>
    public Task<int> WakeOpenAsync(DateTime nowUtc) => episodes.Table
        .Where(episode => episode.StateId == (int)EpisodeState.Open && episode.NextDecisionUtc > nowUtc)
        .Set(episode => episode.NextDecisionUtc, (DateTime?)nowUtc)
        .Set(episode => episode.Version, episode => episode.Version + 1)
        .UpdateAsync();

    /// <summary>An open episode is decided again by the next run, whatever is being decided about it just now.</summary>
    public async Task<bool> WakeAsync(int id, DateTime nowUtc) =>
        await episodes.Table
            .Where(episode => episode.Id == id && episode.StateId == (int)EpisodeState.Open)
            .Set(episode => episode.NextDecisionUtc, (DateTime?)nowUtc)
            .Set(episode => episode.Version, episode => episode.Version + 1)
            .UpdateAsync() == 1;

    /// <summary>These people have said something: whatever is being decided or prepared for them is overtaken, and their open episodes are looked at anew.</summary>
    public Task<int> OvertakeAsync(List<int> recipientIds, DateTime nowUtc) => episodes.Table
        .Where(episode => recipientIds.Contains(episode.RecipientId) && episode.StateId == (int)EpisodeState.Open)
        .Set(episode => episode.NextDecisionUtc, (DateTime?)nowUtc)
        .Set(episode => episode.Version, episode => episode.Version + 1)
        .UpdateAsync();

    /// <summary>Inside the transaction of a send: from here to its end no event can change the episode, and if one has, false.</summary>
    public async Task<bool> FenceAsync(int id, int version) =>
        await episodes.Table
            .Where(episode => episode.Id == id && episode.Version == version && episode.StateId == (int)EpisodeState.Open)
            .Set(episode => episode.Version, version + 1)
            .UpdateAsync() == 1;

    public async Task<bool> AttachRecipientAsync(int id, int recipientId) =>
        await episodes.Table
            .Where(episode => episode.Id == id && episode.StateId == (int)EpisodeState.Open && episode.RecipientId != recipientId)
            .Set(episode => episode.RecipientId, recipientId)
            .Set(episode => episode.Version, episode => episode.Version + 1)
            .UpdateAsync() == 1;

    public async Task<bool> NameClosedAsync(int id, int recipientId) =>
        await episodes.Table
            .Where(episode => episode.Id == id && episode.RecipientId == 0 && episode.StateId != (int)EpisodeState.Open)
            .Set(episode => episode.RecipientId, recipientId)
            .UpdateAsync() == 1;

    /// <summary>The cart of a guest who has signed in is the customer's from now on; so is a cart restored on another device.</summary>
    public async Task<bool> HandOverAsync(int id, CartKey to, Moment moment, bool toGuest = false)
    {
        var openKey = to.OpenKey;
        var soon = moment.NextDecisionUtc;
        return await episodes.Table
            .Where(episode => episode.Id == id && episode.StateId == (int)EpisodeState.Open)
            .Set(episode => episode.OpenKey, openKey)
            .Set(episode => episode.CustomerId, to.CustomerId)
            .Set(episode => episode.IsGuest, toGuest)
            .Set(episode => episode.SnapshotStale, true)
            .Set(episode => episode.LastActivityUtc, moment.NowUtc)
            .Set(episode => episode.NextDecisionUtc, (DateTime?)soon)
            .Set(episode => episode.Version, episode => episode.Version + 1)
            .UpdateAsync() == 1;
    }

    internal static Task<int> Closing(IQueryable<Episode> which, int id, EpisodeState state, int orderId, DateTime nowUtc) => Closed(which, id, state, orderId, nowUtc).UpdateAsync();

    private static LinqToDB.Linq.IUpdatable<Episode> Closed(IQueryable<Episode> which, int id, EpisodeState state, int orderId, DateTime nowUtc)
    {
        var closedKey = FormattableString.Invariant($"#{id}");
        return which
            .Set(episode => episode.StateId, (int)state)
            .Set(episode => episode.OpenKey, episode => episode.KindId == (int)EpisodeKind.Order ? episode.OpenKey : closedKey)
            .Set(episode => episode.OrderId, orderId)
            .Set(episode => episode.SnapshotStale, false)
            .Set(episode => episode.ClosedUtc, (DateTime?)nowUtc)
            .Set(episode => episode.NextDecisionUtc, (DateTime?)nowUtc)
            .Set(episode => episode.Version, episode => episode.Version + 1);
    }
}
