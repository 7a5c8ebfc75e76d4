namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

/// <summary>A view component that a slice shows in a zone of the storefront; registered as a singleton by that slice.</summary>
internal sealed record WidgetPlacement(string Zone, Type Component);
