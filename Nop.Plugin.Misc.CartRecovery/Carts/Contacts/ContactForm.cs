using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>What the script posts. Consent is "true" or "false" when the box was touched.</summary>
public sealed record ContactForm
{
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Consent { get; init; }
    public string? Page { get; init; }

    internal bool IsAcceptable =>
        (HasEmail || HasPhone)
        && (!HasEmail || TypedContact.IsEmail(Email!.Trim()))
        && (!HasPhone || TypedContact.IsPhone(Phone!.Trim()))
        && (Consent is null or "" or "true" or "false")
        && (Page?.Length ?? 0) <= 400;

    internal bool? Ticked => Consent switch { "true" => true, "false" => false, _ => null };

    internal RecipientDetails Details(int customerId, int languageId) =>
        new(Email?.Trim() ?? "", Phone?.Trim() ?? "", CustomerId: customerId, LanguageId: languageId);

    private bool HasEmail => !string.IsNullOrWhiteSpace(Email);

    private bool HasPhone => !string.IsNullOrWhiteSpace(Phone);
}
