using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

public enum TouchState
{
    /// <summary>Somebody holds it and is about to act. Nothing has left: when the lease runs out, the step is free again.</summary>
    Claimed = 10,

    /// <summary>Handed to a provider outside the shop's database; when the lease runs out, nobody knows what became of it and it is never sent again.</summary>
    Attempting = 15,

    Sent = 20,
    Skipped = 30,
    Failed = 40,
    Unknown = 50,
}

/// <summary>One occurrence of a step for one episode: its final verdict. Unique by episode, step, channel and recipient.</summary>
public sealed class Touch : BaseEntity
{
    public int EpisodeId { get; set; }
    public int CampaignId { get; set; }
    public int StepId { get; set; }
    public int StepNumber { get; set; }

    /// <summary>0 when the step had no variants, or nothing was sent.</summary>
    public int VariantId { get; set; }

    /// <summary>For a skip, the step's first channel.</summary>
    public int ChannelId { get; set; }

    public int RecipientId { get; set; }
    public int StoreId { get; set; }
    public int StateId { get; set; }

    /// <summary>Number of the <see cref="Decisions.Reason"/>; 0 when it was sent.</summary>
    public int ReasonId { get; set; }

    /// <summary>Every reason, by number, comma-separated.</summary>
    public string Reasons { get; set; } = "";

    public DateTime DueUtc { get; set; }
    public DateTime DecidedUtc { get; set; }
    public DateTime? SentUtc { get; set; }

    /// <summary>When the outside confirmed it left (the mail server took it).</summary>
    public DateTime? DeliveredUtc { get; set; }

    /// <summary>When its reader unsubscribed by its link.</summary>
    public DateTime? RefusedUtc { get; set; }

    /// <summary>When the provider said that it did not arrive.</summary>
    public DateTime? FailedUtc { get; set; }

    public DateTime? ReadUtc { get; set; }

    /// <summary>By which the provider knows the message; empty for an e-mail.</summary>
    public string ProviderId { get; set; } = "";

    /// <summary>The furthest state the provider has told, by its rank.</summary>
    public int ProviderStatusId { get; set; }

    public int Segments { get; set; }

    /// <summary>What the provider asked for it, in <see cref="CostCurrency"/>.</summary>
    public decimal Cost { get; set; }

    public string CostCurrency { get; set; } = "";

    /// <summary>On what ground the person was written to; 0 when nothing was sent.</summary>
    public int ConsentBasisId { get; set; }

    /// <summary>The line of the ledger behind that ground; 0 when there is none.</summary>
    public int ConsentId { get; set; }

    /// <summary>Random mark of the claim, and by which a provider's callback finds its touch.</summary>
    public string Owner { get; set; } = "";

    public DateTime? LeaseUntilUtc { get; set; }
    public int CouponId { get; set; }
    public int QueuedEmailId { get; set; }

    /// <summary>What went wrong, without personal data.</summary>
    public string Error { get; set; } = "";

    /// <summary>Somebody is about to act on it, or acting.</summary>
    internal bool IsHeld => State is TouchState.Claimed or TouchState.Attempting;

    /// <summary>The provider has told that this channel does not reach the person; the step may go on to its next one.</summary>
    internal bool IsUnreached => State is TouchState.Failed or TouchState.Skipped && ReasonId is (int)Decisions.Reason.Unreachable or (int)Decisions.Reason.OutsideReplyWindow;

    public Channel Channel => (Channel)ChannelId;

    public TouchState State
    {
        get => (TouchState)StateId;
        set => StateId = (int)value;
    }
}
