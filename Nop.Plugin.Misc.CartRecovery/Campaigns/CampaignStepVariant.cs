using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>One of several texts of a step, each for its share of the people.</summary>
public sealed class CampaignStepVariant : BaseEntity
{
    public int StepId { get; set; }
    public string Name { get; set; } = "";

    /// <summary>Per cent.</summary>
    public int Share { get; set; }

    /// <summary>Variants are retired, not deleted, because touches name them.</summary>
    public bool Retired { get; set; }
}
