using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Common;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

/// <summary>Whom a cart belongs to: a customer's own address comes before what somebody typed, and a guest's saved one is found even if no event told of it.</summary>
internal sealed class SnapshotRecipients(RecipientStore recipients, SnapshotVisitors visitors, VisitorHandOver handOver, IAddressService addresses)
{
    public Task<IReadOnlyDictionary<int, Recipient>> KnownAsync(IEnumerable<Episode> episodes) =>
        recipients.ByIdsAsync(episodes.Select(episode => episode.RecipientId));

    public async Task<int> OfAsync(Episode episode, Customer customer, IReadOnlyDictionary<int, Recipient> known) =>
        await KnownOrNewAsync(episode, await DetailsAsync(episode, customer, known), known) is > 0 and var recipientId
            ? recipientId
            : await visitors.OfAsync(episode);

    /// <summary>A guest's order keeps his address also when the platform has removed him.</summary>
    public Task<int> OfOrderAsync(Episode episode, Customer? customer, Address? billing, IReadOnlyDictionary<int, Recipient> known)
    {
        var zone = ZoneIds.Iana(customer?.TimeZoneId);
        var details = customer is not null && TypedContact.IsEmail(customer.Email)
            ? new RecipientDetails(customer.Email, customer.Phone ?? "", NameOf(customer.FirstName, customer.LastName), customer.Id, episode.LanguageId, zone)
            : ContactDetails.Of(billing, episode.CustomerId, episode.LanguageId, zone);
        return KnownOrNewAsync(episode, details, known);
    }

    private async Task<int> KnownOrNewAsync(Episode episode, RecipientDetails? details, IReadOnlyDictionary<int, Recipient> known)
    {
        if (details is null || details.Key.Length == 0)
            return episode.RecipientId;
        if (known.TryGetValue(episode.RecipientId, out var recipient) && recipient.AddressKey == details.Key && recipient.CustomerId == details.CustomerId)
            return recipient.Id;
        var found = await recipients.EnsureAsync(details);
        if (found.Id != episode.RecipientId)
            await handOver.ToAsync(found, episode.CustomerId);
        return found.Id;
    }

    private async Task<RecipientDetails?> DetailsAsync(Episode episode, Customer customer, IReadOnlyDictionary<int, Recipient> known)
    {
        var zone = ZoneIds.Iana(customer.TimeZoneId);
        if (TypedContact.IsEmail(customer.Email))
            return new RecipientDetails(customer.Email, customer.Phone ?? "", NameOf(customer.FirstName, customer.LastName), customer.Id, episode.LanguageId, zone);
        var isKnown = episode.RecipientId > 0 && !VisitorRecipients.Is(known.GetValueOrDefault(episode.RecipientId));
        if (isKnown || customer.BillingAddressId is not { } addressId)
            return null;
        var address = await addresses.GetAddressByIdAsync(addressId);
        return ContactDetails.Of(address, customer.Id, episode.LanguageId, zone);
    }

    private static string NameOf(string? first, string? last) => $"{first} {last}".Trim();
}
