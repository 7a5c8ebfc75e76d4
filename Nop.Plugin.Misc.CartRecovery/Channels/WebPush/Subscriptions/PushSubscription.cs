using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;

/// <summary>One browser of one person. Times are UTC, whole seconds.</summary>
public sealed class PushSubscription : BaseEntity
{
    public const int EndpointLength = 1500;

    /// <summary>SHA-256 of the endpoint, lower-case hex; unique.</summary>
    public string EndpointHash { get; set; } = "";

    /// <summary>A secret: whoever has it may send, and it is in no log.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The push service, for counting and for standing back.</summary>
    public string Host { get; set; } = "";

    /// <summary>The browser's public key, base64url.</summary>
    public string P256dh { get; set; } = "";

    /// <summary>The browser's secret, base64url.</summary>
    public string Auth { get; set; } = "";

    /// <summary>The shop's key that it was made with, the only one by which it can be reached.</summary>
    public int VapidKeyId { get; set; }

    public int RecipientId { get; set; }

    /// <summary>Who sat before the browser; 0 when nobody knows any more.</summary>
    public int CustomerId { get; set; }

    public int StoreId { get; set; }
    public int LanguageId { get; set; }
    public DateTime CreatedUtc { get; set; }
    public DateTime? LastSuccessUtc { get; set; }

    /// <summary>How often its service refused it while taking others; so many times and it is left alone.</summary>
    public int Refusals { get; set; }
}
