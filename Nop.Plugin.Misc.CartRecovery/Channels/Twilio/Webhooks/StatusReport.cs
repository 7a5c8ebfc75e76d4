using System.Globalization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;

/// <summary>What the provider tells of a message that it took.</summary>
/// <param name="ErrorCode">0 when nothing went wrong.</param>
internal sealed record StatusReport(string MessageSid, TwilioStatus Status, int ErrorCode)
{
    /// <summary>Why it did not arrive, without personal data.</summary>
    public string Trouble => ErrorCode > 0 ? FormattableString.Invariant($"Twilio {ErrorCode}") : Status.ToString();

    /// <summary>The parameters change without notice: those we do not know are passed by.</summary>
    public static StatusReport Of(WebhookForm form)
    {
        var word = form["MessageStatus"] is { Length: > 0 } status ? status : form["SmsStatus"];
        var read = form["EventType"].Equals("READ", StringComparison.OrdinalIgnoreCase);
        var code = int.TryParse(form["ErrorCode"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new StatusReport(Cut(form["MessageSid"]), read ? TwilioStatus.Read : TwilioStatuses.Find(word), code);
    }

    private static string Cut(string sid) => sid.Length <= 64 ? sid : "";
}
