using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>What capture learned about a person; what is empty or 0 was not learned and changes nothing.</summary>
internal sealed record RecipientDetails(
    string Email,
    string Phone = "",
    string Name = "",
    int CustomerId = 0,
    int LanguageId = 0,
    string TimeZoneId = "")
{
    /// <summary>Of whom no address is known, yet whom the shop's own pages reach: <see cref="VisitorRecipients"/>.</summary>
    public bool IsVisitor { get; init; }

    /// <summary>Of the address that the phone stood in; the platform's id.</summary>
    public int CountryId { get; init; }

    /// <summary>What the phone was read as; <see cref="RecipientPhones"/> reads it.</summary>
    public PhoneNumber Read { get; init; } = PhoneNumber.None;

    /// <summary>Empty when there is neither e-mail nor phone. However a phone is written, it is one person's.</summary>
    public string Key => this switch
    {
        _ when Email.Trim().Length > 0 => AddressKey.OfEmail(Email),
        { Read.Number.Length: > 0 } => ChannelKeys.OfPhone(Read.Number),
        _ when Phone.Trim().Length > 0 => WrittenKey,
        _ => IsVisitor ? VisitorRecipients.KeyOf(CustomerId) : "",
    };

    /// <summary>By which a phone was kept before phones were read.</summary>
    public string WrittenKey => Email.Trim().Length == 0 && Phone.Trim().Length > 0 ? ChannelKeys.OfPhone(Phone.Trim()) : "";
}
