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
            ? OfAccount(customer, billing, episode.LanguageId, zone)
            : ContactDetails.Of(billing, episode.CustomerId, episode.LanguageId, zone);
        return KnownOrNewAsync(episode, details, known);
    }

    private async Task<int> KnownOrNewAsync(Episode episode, RecipientDetails? details, IReadOnlyDictionary<int, Recipient> known)
    {
        if (details is null || details.Key.Length == 0)
            return episode.RecipientId;
        if (known.TryGetValue(episode.RecipientId, out var recipient) && recipient.AddressKey == details.Key && recipient.CustomerId == details.CustomerId && !IsNewPhone(details, recipient))
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
            return OfAccount(customer, customer.BillingAddressId is { } billingId ? await addresses.GetAddressByIdAsync(billingId) : null, episode.LanguageId, zone);
        var isKnown = episode.RecipientId > 0 && !VisitorRecipients.Is(known.GetValueOrDefault(episode.RecipientId));
        if (isKnown || customer.BillingAddressId is not { } addressId)
            return null;
        var address = await addresses.GetAddressByIdAsync(addressId);
        return ContactDetails.Of(address, customer.Id, episode.LanguageId, zone);
    }

    /// <summary>Many shops do not ask for a phone but in addresses.</summary>
    private static RecipientDetails OfAccount(Customer customer, Address? billing, int languageId, string zone)
    {
        var name = NameOf(customer.FirstName, customer.LastName);
        return !string.IsNullOrWhiteSpace(customer.Phone) || billing is null
            ? new RecipientDetails(customer.Email, customer.Phone ?? "", name, customer.Id, languageId, zone)
            : new RecipientDetails(customer.Email, billing.PhoneNumber ?? "", name, customer.Id, languageId, zone) { CountryId = billing.CountryId ?? 0 };
    }

    /// <summary>What was learned at checkout is not looked at again with every snapshot, unless nothing can be sent to it.</summary>
    private static bool IsNewPhone(RecipientDetails details, Recipient known) =>
        known.PhoneNumber.Length == 0 && details.Phone.Trim() is { Length: > 0 } phone && phone != known.Phone;

    private static string NameOf(string? first, string? last) => $"{first} {last}".Trim();
}
