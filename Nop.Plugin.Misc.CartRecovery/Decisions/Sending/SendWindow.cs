namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>Local time of day in which a step may be sent: <paramref name="From"/> inclusive, <paramref name="To"/> exclusive, wrapping midnight when To is not after From. 00:00 to 24:00 is always.</summary>
public sealed record SendWindow(TimeSpan From, TimeSpan To);
