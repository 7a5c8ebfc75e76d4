namespace Nop.Plugin.Misc.CartRecovery.Channels;

/// <summary>Why a channel has stopped itself. Stored by number.</summary>
public enum ChannelFault
{
    BadCredentials = 10,
    AccountSuspended = 20,
    OutOfCredit = 30,
    BadSender = 40,

    /// <summary>A country, a template or a kind of message that the provider has not been told to allow.</summary>
    NotAllowed = 50,

    /// <summary>The push service does not take our key.</summary>
    BadKeys = 60,

    WebhookUnreachable = 70,
    Other = 90,
}
