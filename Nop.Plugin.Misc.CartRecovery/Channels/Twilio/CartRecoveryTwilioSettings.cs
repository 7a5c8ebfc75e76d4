using Nop.Core.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

public enum UnknownOutcome
{
    /// <summary>At most once: a lost answer can cost a message, never a second one.</summary>
    Drop = 1,

    RetryOnce = 2,
}

/// <summary>One account for each store. Its name begins as ours because the platform stores settings by class name, and another plugin may speak to Twilio too.</summary>
public sealed class CartRecoveryTwilioSettings : ISettings
{
    public string AccountSid { get; set; } = "";

    /// <summary>Encrypted with the shop's key. Needed for the signatures of what Twilio tells us, even when an API key sends.</summary>
    public string AuthToken { get; set; } = "";

    public string ApiKeySid { get; set; } = "";

    /// <summary>Encrypted with the shop's key.</summary>
    public string ApiKeySecret { get; set; } = "";

    /// <summary>A number in E.164 form, a short code or an alphanumeric name.</summary>
    public string SmsFrom { get; set; } = "";

    public string SmsServiceSid { get; set; } = "";

    /// <summary>E.164, without the prefix that says whatsapp.</summary>
    public string WhatsAppFrom { get; set; } = "";

    public string WhatsAppServiceSid { get; set; } = "";

    /// <summary>Such as ie1; empty for the United States.</summary>
    public string Region { get; set; } = "";

    /// <summary>Such as dublin; only together with a region.</summary>
    public string Edge { get; set; } = "";

    /// <summary>Under which Twilio reaches this store; empty for the store's own address.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Segments, by sender; 0 does not wait.</summary>
    public int MessagesPerSecond { get; set; } = 1;

    public int UnknownOutcomeId { get; set; } = (int)UnknownOutcome.Drop;

    /// <summary>WhatsApp does not deliver marketing to numbers that begin with +1.</summary>
    public bool SkipNorthAmericanWhatsApp { get; set; } = true;

    /// <summary>On no page: where tests and the sandbox have their own Twilio.</summary>
    public string BaseAddress { get; set; } = "";
}
