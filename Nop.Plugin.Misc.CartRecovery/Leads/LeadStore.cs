using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>Messages of threads as rows, and whom a number belongs to.</summary>
internal sealed class LeadStore(IRepository<LeadMessage> messages, IRepository<Recipient> recipients, IRepository<Episode> episodes, IRepository<Touch> touches)
{
    /// <summary>Everybody with that number, the oldest first. Whoever was erased has none.</summary>
    public Task<List<Recipient>> PeopleAsync(string number) =>
        recipients.Table.Where(recipient => recipient.PhoneNumber == number).OrderBy(recipient => recipient.Id).ToListAsync();

    public Task<LeadMessage?> ByKeyAsync(string key) => messages.Table.FirstOrDefaultAsync(message => message.MessageKey == key)!;

    public Task<LeadMessage?> ByIdAsync(int id) => messages.Table.FirstOrDefaultAsync(message => message.Id == id)!;

    /// <summary>False when the message is there already. Never inside a transaction: a duplicate would poison it.</summary>
    public async Task<bool> TryAddAsync(LeadMessage message)
    {
        try
        {
            await messages.InsertAsync(message, false);
            return true;
        }
        catch (DbException)
        {
            // Every database has its own number for a duplicate; the row that is there is the portable proof.
            if (await ByKeyAsync(message.MessageKey) is null)
                throw;
            return false;
        }
    }

    /// <summary>Of these people's open episodes the newest.</summary>
    public Task<Episode?> NewestOpenAsync(List<int> recipientIds) =>
        episodes.Table
            .Where(episode => recipientIds.Contains(episode.RecipientId) && episode.StateId == (int)EpisodeState.Open)
            .OrderByDescending(episode => episode.Id)
            .FirstOrDefaultAsync()!;

    /// <summary>0 when the person has had to do with none.</summary>
    public async Task<int> StoreOfAsync(int recipientId, int lastReplyId)
    {
        if (lastReplyId > 0 && await ByIdAsync(lastReplyId) is { StoreId: > 0 } reply)
            return reply.StoreId;

        return await episodes.Table.Where(episode => episode.RecipientId == recipientId).OrderByDescending(episode => episode.Id).Select(episode => episode.StoreId).FirstOrDefaultAsync();
    }

    /// <summary>What a reply on that channel probably answers.</summary>
    public Task<Touch?> LastTouchAsync(List<int> recipientIds, int channelId) =>
        touches.Table
            .Where(touch => recipientIds.Contains(touch.RecipientId) && touch.ChannelId == channelId && touch.SentUtc != null)
            .OrderByDescending(touch => touch.Id)
            .FirstOrDefaultAsync()!;

    public Task<bool> AnySinceAsync(string addressHash, int channelId, LeadMessageKind kind, DateTime sinceUtc)
    {
        var kindId = (int)kind;
        return messages.Table.AnyAsync(message => message.AddressHash == addressHash && message.ChannelId == channelId && message.KindId == kindId && message.CreatedUtc > sinceUtc);
    }

    /// <summary>When the person wrote last on that channel: what the provider's free hours count from.</summary>
    public Task<DateTime?> LastInboundAsync(string addressHash, int channelId) =>
        messages.Table
            .Where(message => message.AddressHash == addressHash && message.ChannelId == channelId && message.StateId == (int)LeadMessageState.Received)
            .OrderByDescending(message => message.Id)
            .Select(message => (DateTime?)message.CreatedUtc)
            .FirstOrDefaultAsync();

    public Task<List<LeadMessage>> InboundAsync(List<string> addressHashes) =>
        messages.Table.Where(message => addressHashes.Contains(message.AddressHash) && message.StateId == (int)LeadMessageState.Received).OrderBy(message => message.Id).ToListAsync();

    public Task<List<LeadMessage>> ThreadAsync(string addressHash, int take) =>
        messages.Table.Where(message => message.AddressHash == addressHash).OrderByDescending(message => message.Id).Take(take).ToListAsync();

    public async Task<int> DeleteOlderAsync(DateTime beforeUtc, int take)
    {
        var ids = await messages.Table.Where(message => message.CreatedUtc < beforeUtc).OrderBy(message => message.CreatedUtc).Take(take).Select(message => message.Id).ToListAsync();
        return ids.Count == 0 ? 0 : await messages.DeleteAsync(message => ids.Contains(message.Id));
    }

    public Task<List<LeadMessage>> QueuedAsync(int take) =>
        messages.Table.Where(message => message.StateId == (int)LeadMessageState.Queued).OrderBy(message => message.Id).Take(take).ToListAsync();
}
