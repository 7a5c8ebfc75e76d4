using Nop.Core.Domain.Common;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

internal static class ContactDetails
{
    /// <summary>Null when the address reaches nobody.</summary>
    public static RecipientDetails? Of(Address? address, int customerId, int languageId, string zone = "")
    {
        if (address is null)
            return null;
        var email = TypedContact.IsEmail(address.Email?.Trim()) ? address.Email!.Trim() : "";
        // Beside an e-mail a phone is kept as it is, so that somebody can be told what is wrong with it.
        var written = address.PhoneNumber?.Trim() ?? "";
        var phone = TypedContact.IsPhone(written) || (email.Length > 0 && TypedContact.MayBePhone(written)) ? written : "";
        var details = new RecipientDetails(email, phone, $"{address.FirstName} {address.LastName}".Trim(), customerId, languageId, zone) { CountryId = address.CountryId ?? 0 };
        return details.Key.Length == 0 ? null : details;
    }
}
