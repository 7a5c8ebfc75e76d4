using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

public enum SuppressionCause
{
    Unsubscribed = 1,
    Erased = 2,
    NewsletterLeft = 3,
    Manual = 4,

    /// <summary>The provider says that the number reaches nobody.</summary>
    Undeliverable = 5,

    /// <summary>STOP, or a word like it, as an answer to a message.</summary>
    Stopped = 6,

    Imported = 7,
}

/// <summary>An address that must not be written to. Only its hash is kept, so that it outlives an erase.</summary>
public sealed class Suppression : BaseEntity
{
    public int ChannelId { get; set; }

    /// <summary>SHA-256 of the address key, lower-case hex; unique with the channel.</summary>
    public string AddressHash { get; set; } = "";

    public int CauseId { get; set; }
    public DateTime CreatedUtc { get; set; }
}
