using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite;

internal sealed class OnSiteWrites(IRepository<OnSiteMessage> messages, IRepository<Touch> touches)
{
    public Task InsertAsync(OnSiteMessage message) => messages.InsertAsync(message, false);

    /// <summary>The first time counts, and is when the touch has reached its person.</summary>
    public async Task ShownAsync(OnSiteMessage message, DateTime nowUtc)
    {
        var first = await messages.Table
            .Where(row => row.Id == message.Id && row.ShownUtc == null)
            .Set(row => row.ShownUtc, (DateTime?)nowUtc)
            .UpdateAsync() == 1;
        if (first)
            await touches.Table.Where(touch => touch.Id == message.TouchId && touch.DeliveredUtc == null).Set(touch => touch.DeliveredUtc, (DateTime?)nowUtc).UpdateAsync();
    }

    public Task FollowedAsync(OnSiteMessage message, DateTime nowUtc) => messages.Table
        .Where(row => row.Id == message.Id && row.FollowedUtc == null)
        .Set(row => row.FollowedUtc, (DateTime?)nowUtc)
        .UpdateAsync();

    /// <summary>All that wait for this person, whatever cart they are of.</summary>
    public Task DismissedAsync(OnSiteMessage message, DateTime nowUtc) => messages.Table
        .Where(row => (row.Id == message.Id || row.RecipientId == message.RecipientId) && row.DismissedUtc == null)
        .Set(row => row.DismissedUtc, (DateTime?)nowUtc)
        .UpdateAsync();

    public Task HandOverAsync(int recipientId, int toRecipientId) => messages.Table
        .Where(row => row.RecipientId == recipientId)
        .Set(row => row.RecipientId, toRecipientId)
        .UpdateAsync();

    public async Task<int> DeleteOldAsync(DateTime writtenBeforeUtc, int take)
    {
        var ids = (await messages.GetAllAsync(query => query.Where(row => row.CreatedUtc < writtenBeforeUtc).OrderBy(row => row.Id).Take(take))).Select(row => row.Id).ToList();
        return ids.Count == 0 ? 0 : await messages.DeleteAsync(row => ids.Contains(row.Id));
    }

    public Task DeleteOfAsync(int recipientId) => messages.DeleteAsync(row => row.RecipientId == recipientId);
}
