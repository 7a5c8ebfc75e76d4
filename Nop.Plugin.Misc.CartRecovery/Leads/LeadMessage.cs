using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

public enum LeadMessageKind
{
    /// <summary>What the person wrote.</summary>
    Reply = 10,

    /// <summary>A reply that says STOP, START or HELP and nothing else.</summary>
    Word = 20,

    /// <summary>What somebody of the shop answered.</summary>
    Answer = 30,

    /// <summary>The shop's own sentence after STOP.</summary>
    StopConfirmation = 40,

    /// <summary>The shop's own sentence after HELP.</summary>
    HelpWords = 50,
}

public enum LeadMessageState
{
    Received = 10,

    /// <summary>To be sent by the next run of the task.</summary>
    Queued = 20,

    /// <summary>Somebody is sending it; what stays so was interrupted, and nobody knows whether it left.</summary>
    Attempting = 30,
    Sent = 40,
    Failed = 50,
    Unknown = 60,
}

/// <summary>One message of the thread with a person, in or out. What campaigns send stands in the ledger and is shown beside these.</summary>
public sealed class LeadMessage : BaseEntity
{
    public const int LongestBody = 4000;
    public const int LongestError = 400;

    public int RecipientId { get; set; }
    public int StoreId { get; set; }
    public int ChannelId { get; set; }
    public int KindId { get; set; }
    public int StateId { get; set; }

    /// <summary>Unique: the provider's id of what came in, the form's own of an answer, so that neither is taken twice.</summary>
    public string MessageKey { get; set; } = "";

    /// <summary>Hash of the number's key: everybody with that number has the same thread. Empty after an erase.</summary>
    public string AddressHash { get; set; } = "";

    /// <summary>What was written. Empty after an erase, and for a template, whose text the provider has.</summary>
    public string Body { get; set; } = "";

    /// <summary>The provider's template of an answer outside the free hours, with its variables as JSON.</summary>
    public string TemplateSid { get; set; } = "";

    public string Variables { get; set; } = "";

    /// <summary>Pictures and other files, which stay with the provider.</summary>
    public int MediaCount { get; set; }

    /// <summary>Random: what the provider's reports of a message of ours come back to.</summary>
    public string CallbackKey { get; set; } = "";

    /// <summary>By which the provider knows what we sent.</summary>
    public string ProviderId { get; set; } = "";

    /// <summary>Why it failed: the provider's code or our word for it, without personal data.</summary>
    public string Error { get; set; } = "";

    /// <summary>Who of the shop wrote it; 0 for what nobody did.</summary>
    public int StaffCustomerId { get; set; }

    /// <summary>The last touch before a reply, which it probably answers; 0 if none.</summary>
    public int TouchId { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>Of ours, when it was handed over, or last tried.</summary>
    public DateTime? SentUtc { get; set; }

    public DateTime? DeliveredUtc { get; set; }

    public Channel Channel => (Channel)ChannelId;

    public bool IsInbound => KindId is (int)LeadMessageKind.Reply or (int)LeadMessageKind.Word;

    public LeadMessageKind Kind
    {
        get => (LeadMessageKind)KindId;
        set => KindId = (int)value;
    }

    public LeadMessageState State
    {
        get => (LeadMessageState)StateId;
        set => StateId = (int)value;
    }
}
