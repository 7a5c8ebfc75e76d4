using System.Net.Http.Headers;
using System.Text;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>Who sends: a number of ours, or a messaging service that chooses one.</summary>
internal sealed record TwilioSender(string From, string ServiceSid)
{
    public bool IsSet => From.Length > 0 || ServiceSid.Length > 0;

    /// <summary>What its messages are paced by.</summary>
    public string Key => ServiceSid.Length > 0 ? ServiceSid : From;
}

/// <summary>A store's access to the provider, its secrets in the clear: never logged, never shown.</summary>
internal sealed class TwilioAccount
{
    public required int StoreId { get; init; }

    public required string Sid { get; init; }

    public required string AuthToken { get; init; }

    public string ApiKeySid { get; init; } = "";

    public string ApiKeySecret { get; init; } = "";

    /// <summary>Ends with a slash.</summary>
    public required Uri Api { get; init; }

    /// <summary>Without a slash at the end.</summary>
    public required string PublicUrl { get; init; }

    public required TwilioSender Sms { get; init; }

    public required TwilioSender WhatsApp { get; init; }

    public int MessagesPerSecond { get; init; }

    public UnknownOutcome UnknownOutcome { get; init; } = UnknownOutcome.Drop;

    public bool SkipsNorthAmericanWhatsApp { get; init; }

    /// <summary>An API key sends when there is one; signing stays with the auth token.</summary>
    public AuthenticationHeaderValue Authorization
    {
        get
        {
            var (user, password) = ApiKeySid.Length > 0 ? (ApiKeySid, ApiKeySecret) : (Sid, AuthToken);
            return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        }
    }

    public string StatusUrl(string key) => $"{PublicUrl}/{CartRecoveryDefaults.TwilioStatusPath}/{key}";

    public string InboundUrl => $"{PublicUrl}/{CartRecoveryDefaults.TwilioInboundPath}";

    public TwilioSender SenderOf(Channel channel) => channel == Channel.WhatsApp ? WhatsApp : Sms;

    public Uri Resource(string path) => new(Api, $"2010-04-01/Accounts/{Uri.EscapeDataString(Sid)}/{path}");

    public Uri Self => new(Api, $"2010-04-01/Accounts/{Uri.EscapeDataString(Sid)}.json");
}
