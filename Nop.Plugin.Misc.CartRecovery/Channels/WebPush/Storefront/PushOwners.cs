using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;

/// <summary>Whose browser it is: the account's, else whom the open cart belongs to, else the visitor himself.</summary>
internal sealed class PushOwners(RecipientStore recipients, VisitorRecipients visitors, EpisodeStore episodes, EpisodeWrites writes, CartKeys keys, PushSubscriptionStore subscriptions, ISettingService settings)
{
    public async Task<Recipient> OfAsync(Customer customer, int storeId, int languageId)
    {
        if (TypedContact.IsEmail(customer.Email))
            return await recipients.EnsureAsync(new RecipientDetails(customer.Email, customer.Phone ?? "", CustomerId: customer.Id, LanguageId: languageId));

        var episode = await episodes.OpenAsync(keys.Of(storeId, customer.Id).OpenKey);
        if (episode is not null && await recipients.ByIdAsync(episode.RecipientId) is { ErasedUtc: null } known)
            return known;

        var visitor = await visitors.EnsureAsync(customer.Id, languageId);
        if (episode is not null)
            await writes.AttachRecipientAsync(episode.Id, visitor.Id);
        return visitor;
    }

    /// <summary>Null while another browser of the person is left.</summary>
    public async Task<Recipient?> LeftWithoutAsync(PushSubscription gone) =>
        await recipients.ByIdAsync(gone.RecipientId) is { } person && (await subscriptions.ReachableAsync([person])).Count == 0 ? person : null;

    public async Task<string> HostsAsync(int storeId) => (await settings.LoadSettingAsync<CartRecoveryWebPushSettings>(storeId)).AllowedHosts;

    public async Task<bool> LoopbackAsync(int storeId) => (await settings.LoadSettingAsync<CartRecoveryWebPushSettings>(storeId)).AllowLoopback;
}
