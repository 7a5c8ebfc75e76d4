using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>A variant on a step's form.</summary>
public sealed record VariantModel : BaseNopEntityModel
{
    public string? Name { get; set; } = "";

    public int Share { get; set; } = 50;

    public int StepId { get; set; }

    /// <summary>Where its texts are; empty until the variant is saved.</summary>
    public IReadOnlyList<StepChannelModel> Channels { get; set; } = [];
}
