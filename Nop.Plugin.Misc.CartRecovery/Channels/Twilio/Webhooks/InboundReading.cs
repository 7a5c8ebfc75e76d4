using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Leads;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;

/// <summary>A message to one of the stores' numbers.</summary>
internal static class InboundReading
{
    private const int LongestName = 200;

    /// <summary>Null when it names no message or no sender.</summary>
    public static InboundMessage? Of(WebhookForm form, IReadOnlyList<TwilioAccount> signers)
    {
        var (channel, from) = TwilioForm.Read(form["From"]);
        var (_, to) = TwilioForm.Read(form["To"]);
        if (form["MessageSid"] is not { Length: > 0 and <= 64 } sid || from.Length is 0 or > 32)
            return null;

        var media = int.TryParse(form["NumMedia"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        return new InboundMessage(
            channel, StoreOf(channel, to, form["MessagingServiceSid"], signers), sid, from, to, Text(form), Cut(form["ProfileName"], LongestName), form["OptOutType"].Trim().ToUpperInvariant(), media);
    }

    /// <summary>A pressed button says what is on it.</summary>
    private static string Text(WebhookForm form) => form["Body"].Length > 0 ? form["Body"] : form["ButtonText"];

    /// <summary>The store whose number it is, else the first of those that share the account.</summary>
    private static int StoreOf(Channel channel, string to, string service, IReadOnlyList<TwilioAccount> signers) =>
        (signers.FirstOrDefault(account => account.SenderOf(channel).From == to)
            ?? signers.FirstOrDefault(account => service.Length > 0 && account.SenderOf(channel).ServiceSid == service)
            ?? signers[0]).StoreId;

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
