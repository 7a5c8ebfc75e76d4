using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Common;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

/// <summary>Whom a cart belongs to: a customer's own address comes before what somebody typed, and a guest's saved one is found even if no event told of it.</summary>
internal sealed class SnapshotRecipients(RecipientStore recipients, IAddressService addresses)
{
    public Task<IReadOnlyDictionary<int, Recipient>> KnownAsync(IEnumerable<Episode> episodes) =>
        recipients.ByIdsAsync(episodes.Select(episode => episode.RecipientId));

    public async Task<int> OfAsync(Episode episode, Customer customer, IReadOnlyDictionary<int, Recipient> known)
    {
        var details = await DetailsAsync(episode, customer);
        if (details is null || details.Key.Length == 0)
            return episode.RecipientId;
        if (known.TryGetValue(episode.RecipientId, out var recipient) && recipient.AddressKey == details.Key && recipient.CustomerId == customer.Id)
            return recipient.Id;
        return (await recipients.EnsureAsync(details)).Id;
    }

    private async Task<RecipientDetails?> DetailsAsync(Episode episode, Customer customer)
    {
        var zone = ZoneIds.Iana(customer.TimeZoneId);
        if (TypedContact.IsEmail(customer.Email))
            return new RecipientDetails(customer.Email, customer.Phone ?? "", NameOf(customer.FirstName, customer.LastName), customer.Id, episode.LanguageId, zone);
        if (episode.RecipientId > 0 || customer.BillingAddressId is not { } addressId)
            return null;
        var address = await addresses.GetAddressByIdAsync(addressId);
        return ContactDetails.Of(address, customer.Id, episode.LanguageId, zone);
    }

    private static string NameOf(string? first, string? last) => $"{first} {last}".Trim();
}
