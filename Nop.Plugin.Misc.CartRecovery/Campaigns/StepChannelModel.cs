namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>One of a step's channels, in its place in the order of preference.</summary>
public sealed record StepChannelModel(string Code, string Name)
{
    /// <summary>0 for one that this version does not know.</summary>
    public int ChannelId { get; init; }

    public int StepId { get; init; }

    public int VariantId { get; init; }

    /// <summary>Where its text is edited; empty until the step is saved with it.</summary>
    public string EditUrl { get; init; } = "";
}
