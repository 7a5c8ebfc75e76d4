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

    /// <summary>Empty when there is neither e-mail nor phone.</summary>
    public string Key => Email.Trim().Length > 0 ? AddressKey.OfEmail(Email) : Phone.Trim().Length > 0 ? "tel:" + Phone.Trim() : IsVisitor ? VisitorRecipients.KeyOf(CustomerId) : "";
}
