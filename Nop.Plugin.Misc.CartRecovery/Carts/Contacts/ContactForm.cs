using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>What the script posts. Consent to a channel is "true" or "false" when its box was touched.</summary>
public sealed record ContactForm
{
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Consent { get; init; }
    public string? ConsentSms { get; init; }
    public string? ConsentWhatsApp { get; init; }
    public string? Page { get; init; }

    internal bool IsAcceptable =>
        (HasEmail || HasPhone)
        && (!HasEmail || TypedContact.IsEmail(Email!.Trim()))
        && (!HasPhone || TypedContact.IsPhone(Phone!.Trim()))
        && new[] { Consent, ConsentSms, ConsentWhatsApp }.All(answer => answer is null or "" or "true" or "false")
        && (Page?.Length ?? 0) <= 400;

    internal ConsentAnswers Answers => new(new[] { (Channel.Email, Consent), (Channel.Sms, ConsentSms), (Channel.WhatsApp, ConsentWhatsApp) }
        .Where(said => said.Item2 is "true" or "false")
        .ToDictionary(said => said.Item1, said => said.Item2 == "true"));

    internal RecipientDetails Details(int customerId, int languageId) =>
        new(Email?.Trim() ?? "", Phone?.Trim() ?? "", CustomerId: customerId, LanguageId: languageId);

    private bool HasEmail => !string.IsNullOrWhiteSpace(Email);

    private bool HasPhone => !string.IsNullOrWhiteSpace(Phone);
}
