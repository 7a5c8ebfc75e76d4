using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

public enum TouchState
{
    /// <summary>Somebody holds it and is about to act; a claim whose lease ran out becomes Unknown, never sent again.</summary>
    Claimed = 10,
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

    /// <summary>Random mark of the worker that holds the claim.</summary>
    public string Owner { get; set; } = "";

    public DateTime? LeaseUntilUtc { get; set; }
    public int CouponId { get; set; }
    public int QueuedEmailId { get; set; }

    /// <summary>What went wrong, without personal data.</summary>
    public string Error { get; set; } = "";

    public Channel Channel => (Channel)ChannelId;

    public TouchState State
    {
        get => (TouchState)StateId;
        set => StateId = (int)value;
    }
}
