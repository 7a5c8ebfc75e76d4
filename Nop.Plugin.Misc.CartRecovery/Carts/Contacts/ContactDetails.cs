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
        var phone = TypedContact.IsPhone(address.PhoneNumber?.Trim()) ? address.PhoneNumber!.Trim() : "";
        var details = new RecipientDetails(email, phone, $"{address.FirstName} {address.LastName}".Trim(), customerId, languageId, zone);
        return details.Key.Length == 0 ? null : details;
    }
}
