using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

/// <param name="ChannelId">0 for any.</param>
internal sealed record LeadSearch(string Text, int ChannelId, bool Unread, bool HasReply);

/// <summary>What the lead pages show.</summary>
internal sealed class LeadQueries(IRepository<Recipient> recipients, IRepository<Episode> episodes, IRepository<Touch> touches, IRepository<LeadMessage> messages)
{
    /// <summary>Who waits for an answer comes first, then who wrote last, then who is newest: along one index.</summary>
    public async Task<IPagedList<Recipient>> PageAsync(LeadSearch search, int pageIndex, int pageSize)
    {
        var query = recipients.Table.Where(recipient => recipient.ErasedUtc == null);
        if (search.ChannelId > 0)
            query = query.Where(recipient => recipient.LastReplyChannelId == search.ChannelId);
        if (search.Unread)
            query = query.Where(recipient => recipient.UnreadReply);
        if (search.HasReply)
            query = query.Where(recipient => recipient.LastReplyId > 0);
        if (search.Text.Length > 0)
        {
            var key = search.Text.ToLowerInvariant();
            query = query.Where(recipient => recipient.AddressKey.Contains(key) || recipient.PhoneNumber.Contains(key) || recipient.Name.Contains(search.Text));
        }

        return await query
            .OrderByDescending(recipient => recipient.UnreadReply).ThenByDescending(recipient => recipient.LastReplyId).ThenByDescending(recipient => recipient.Id)
            .ToPagedListAsync(pageIndex, pageSize);
    }

    public Task<int> UnreadAsync() => recipients.Table.CountAsync(recipient => recipient.UnreadReply);

    /// <summary>Of each person the newest, and all that are open.</summary>
    public Task<List<Episode>> CurrentAsync(List<int> recipientIds) => episodes.Table
        .Where(episode => recipientIds.Contains(episode.RecipientId)
            && (episode.StateId == (int)EpisodeState.Open || !episodes.Table.Any(newer => newer.RecipientId == episode.RecipientId && newer.Id > episode.Id)))
        .OrderByDescending(episode => episode.Id)
        .ToListAsync();

    /// <summary>The newest first.</summary>
    public Task<List<Episode>> EpisodesAsync(List<int> recipientIds, int take) => episodes.Table
        .Where(episode => recipientIds.Contains(episode.RecipientId))
        .OrderByDescending(episode => episode.Id)
        .Take(take)
        .ToListAsync();

    public Task<List<Touch>> LastTouchesAsync(List<int> recipientIds) => touches.Table
        .Where(touch => recipientIds.Contains(touch.RecipientId) && touch.SentUtc != null
            && !touches.Table.Any(newer => newer.RecipientId == touch.RecipientId && newer.SentUtc != null && newer.Id > touch.Id))
        .ToListAsync();

    /// <summary>What campaigns sent by channels that carry a conversation, the newest first.</summary>
    public Task<List<Touch>> SentAsync(List<int> recipientIds, List<int> channelIds, int take) => touches.Table
        .Where(touch => recipientIds.Contains(touch.RecipientId) && channelIds.Contains(touch.ChannelId) && touch.SentUtc != null)
        .OrderByDescending(touch => touch.Id)
        .Take(take)
        .ToListAsync();

    public Task<List<LeadMessage>> LastMessagesAsync(List<string> addressHashes) => messages.Table
        .Where(message => addressHashes.Contains(message.AddressHash) && !messages.Table.Any(newer => newer.AddressHash == message.AddressHash && newer.Id > message.Id))
        .ToListAsync();
}
