namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

/// <summary>A view component that a slice shows in a zone of the storefront; registered as a singleton by that slice.</summary>
internal sealed record WidgetPlacement(string Zone, Type Component)
{
    /// <summary>The platform, and thus themes, write zones in any case.</summary>
    public bool IsIn(string zone) => Zone.Equals(zone, StringComparison.OrdinalIgnoreCase);
}
