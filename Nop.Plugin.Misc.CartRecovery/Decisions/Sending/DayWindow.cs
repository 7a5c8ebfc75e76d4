namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>
/// A local time of day: <paramref name="From"/> inclusive, <paramref name="To"/> exclusive, wrapping midnight when To is before From.
/// 00:00 to 24:00 is the whole day; equal ends never open.
/// </summary>
public sealed record DayWindow(TimeSpan From, TimeSpan To)
{
    public static DayWindow Whole { get; } = new(TimeSpan.Zero, TimeSpan.FromDays(1));

    /// <summary>On the day it belongs to.</summary>
    internal bool IsOpen(TimeSpan local) => local >= From && (local < To || From > To);

    /// <summary>On the day after, when it wraps midnight.</summary>
    internal bool RunsOver(TimeSpan local) => From > To && local < To;
}
