using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>What was decided about a step when, with all reasons; written when the verdict differs from the last one.</summary>
public sealed class JournalEntry : BaseEntity
{
    public int EpisodeId { get; set; }
    public int CampaignId { get; set; }
    public int StepNumber { get; set; }

    /// <summary>Number of the <see cref="Decisions.VerdictKind"/>.</summary>
    public int VerdictId { get; set; }

    /// <summary>Reason numbers, the headline first, comma-separated.</summary>
    public string Reasons { get; set; } = "";

    public DateTime DueUtc { get; set; }
    public DateTime? UntilUtc { get; set; }
    public DateTime DecidedUtc { get; set; }
}
