using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>A message as the provider's form.</summary>
internal static class TwilioForm
{
    public const string WhatsAppPrefix = "whatsapp:";

    private const int LongestValidity = 36_000;

    public static IReadOnlyList<KeyValuePair<string, string>> Of(TwilioMessage message, TwilioAccount account) =>
    [
        new("To", Address(message.Channel, message.To)),
        .. From(message.Channel, account.SenderOf(message.Channel)),
        .. Content(message),
        .. Callback(message, account),
        .. Validity(message.Validity),
    ];

    /// <summary>"whatsapp:+40…" on either side; a number alone is one for SMS.</summary>
    public static string Address(Channel channel, string number) => channel == Channel.WhatsApp ? WhatsAppPrefix + number : number;

    public static (Channel Channel, string Number) Read(string address) =>
        address.StartsWith(WhatsAppPrefix, StringComparison.OrdinalIgnoreCase) ? (Channel.WhatsApp, address[WhatsAppPrefix.Length..].Trim()) : (Channel.Sms, address.Trim());

    private static IEnumerable<KeyValuePair<string, string>> From(Channel channel, TwilioSender sender)
    {
        yield return sender.ServiceSid.Length > 0 ? new("MessagingServiceSid", sender.ServiceSid) : new("From", Address(channel, sender.From));
    }

    private static IEnumerable<KeyValuePair<string, string>> Content(TwilioMessage message)
    {
        if (message.ContentSid.Length == 0)
        {
            yield return new("Body", message.Body);
            yield break;
        }

        yield return new("ContentSid", message.ContentSid);
        if (message.ContentVariables.Length > 0)
            yield return new("ContentVariables", message.ContentVariables);
    }

    private static IEnumerable<KeyValuePair<string, string>> Callback(TwilioMessage message, TwilioAccount account)
    {
        if (message.CallbackKey.Length > 0)
            yield return new("StatusCallback", account.StatusUrl(message.CallbackKey));
    }

    private static IEnumerable<KeyValuePair<string, string>> Validity(TimeSpan? validity)
    {
        if (validity is { } open)
            yield return new("ValidityPeriod", Math.Clamp((int)open.TotalSeconds, 1, LongestValidity).ToString(CultureInfo.InvariantCulture));
    }
}
