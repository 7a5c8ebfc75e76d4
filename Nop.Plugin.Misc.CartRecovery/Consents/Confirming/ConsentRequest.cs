using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

public enum ConsentRequestState
{
    Waiting = 10,
    Sent = 20,

    /// <summary>Nothing may or need be sent any more.</summary>
    Dropped = 30,
}

/// <summary>That somebody who said yes is to be asked once more, by the only message that leaves before his consent counts.</summary>
public sealed class ConsentRequest : BaseEntity
{
    public int ConsentId { get; set; }
    public int RecipientId { get; set; }
    public int ChannelId { get; set; }
    public int StoreId { get; set; }
    public int LanguageId { get; set; }
    public int StateId { get; set; }

    /// <summary>SHA-256 of the token, lower-case hex; what was asked in one message shares it. Empty before the message leaves.</summary>
    public string TokenHash { get; set; } = "";

    /// <summary>0 when it was asked by a text message, or not yet.</summary>
    public int QueuedEmailId { get; set; }
    public DateTime CreatedUtc { get; set; }
    public DateTime? SentUtc { get; set; }

    public ConsentRequestState State => (ConsentRequestState)StateId;
}
