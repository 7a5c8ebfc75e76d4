using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>A step's final verdict in a replay. Nothing was sent.</summary>
public sealed class ReplayRow : BaseEntity
{
    public int RunId { get; set; }
    public int EpisodeId { get; set; }
    public int RecipientId { get; set; }
    public int CampaignId { get; set; }
    public int StepNumber { get; set; }
    public int ChannelId { get; set; }
    public int VariantId { get; set; }

    /// <summary>0 when it would have been sent.</summary>
    public int ReasonId { get; set; }

    public DateTime DueUtc { get; set; }
    public DateTime DecidedUtc { get; set; }

    /// <summary>Primary store currency.</summary>
    public decimal CartValue { get; set; }

    /// <summary>What its offer could have taken off that cart.</summary>
    public decimal Discount { get; set; }

    /// <summary>The recipient bought in the days after, although nothing had really been sent.</summary>
    public bool BoughtAnyway { get; set; }
}
