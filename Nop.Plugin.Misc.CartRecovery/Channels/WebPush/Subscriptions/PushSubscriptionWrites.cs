using LinqToDB;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;

internal sealed class PushSubscriptionWrites(IRepository<PushSubscription> subscriptions)
{
    /// <summary>The browser has new keys, or somebody else has signed in at it.</summary>
    public Task RenewAsync(PushSubscription row) => subscriptions.Table
        .Where(known => known.EndpointHash == row.EndpointHash)
        .Set(known => known.P256dh, row.P256dh)
        .Set(known => known.Auth, row.Auth)
        .Set(known => known.VapidKeyId, row.VapidKeyId)
        .Set(known => known.RecipientId, row.RecipientId)
        .Set(known => known.CustomerId, row.CustomerId)
        .Set(known => known.StoreId, row.StoreId)
        .Set(known => known.LanguageId, row.LanguageId)
        .Set(known => known.Refusals, 0)
        .UpdateAsync();

    public Task SucceededAsync(int id, DateTime nowUtc) => subscriptions.Table
        .Where(row => row.Id == id)
        .Set(row => row.LastSuccessUtc, (DateTime?)nowUtc)
        .Set(row => row.Refusals, 0)
        .UpdateAsync();

    public Task RefusedAsync(int id) => subscriptions.Table
        .Where(row => row.Id == id)
        .Set(row => row.Refusals, row => row.Refusals + 1)
        .UpdateAsync();

    /// <summary>The person behind it has become another record.</summary>
    public Task HandOverAsync(int recipientId, int toRecipientId) => subscriptions.Table
        .Where(row => row.RecipientId == recipientId)
        .Set(row => row.RecipientId, toRecipientId)
        .UpdateAsync();

    public Task SignedInAsync(int guestId, int customerId) => subscriptions.Table
        .Where(row => row.CustomerId == guestId)
        .Set(row => row.CustomerId, customerId)
        .UpdateAsync();

    public Task DeleteAsync(int id) => subscriptions.DeleteAsync(row => row.Id == id);

    public Task DeleteByHashAsync(string endpointHash) => subscriptions.DeleteAsync(row => row.EndpointHash == endpointHash);

    public Task DeleteOfKeyAsync(int vapidKeyId) => subscriptions.DeleteAsync(row => row.VapidKeyId == vapidKeyId);

    public Task DeleteOfAsync(int recipientId, int customerId) =>
        subscriptions.DeleteAsync(row => row.RecipientId == recipientId || (customerId > 0 && row.CustomerId == customerId));
}
