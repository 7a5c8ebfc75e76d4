namespace Nop.Plugin.Misc.CartRecovery.Decisions;

/// <summary>One reason to wait, and when time alone ends it; null when only an event can.</summary>
public readonly record struct Hold(Reason Reason, DateTime? UntilUtc);
