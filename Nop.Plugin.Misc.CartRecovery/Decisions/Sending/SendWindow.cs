namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>
/// Local time of day in which a step may be sent: <paramref name="From"/> inclusive, <paramref name="To"/> exclusive, wrapping midnight when To is before From.
/// 00:00 to 24:00 is always; equal ends never open.
/// </summary>
public sealed record SendWindow(TimeSpan From, TimeSpan To)
{
    public static SendWindow Always { get; } = new(TimeSpan.Zero, TimeSpan.FromDays(1));

    public bool IsOpen(DateTime utc, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone).TimeOfDay;
        return From < To ? local >= From && local < To : From > To && (local >= From || local < To);
    }

    /// <summary>The first moment at or after <paramref name="utc"/> when it is open; null when it never is.</summary>
    public DateTime? NextOpening(DateTime utc, TimeZoneInfo zone)
    {
        if (IsOpen(utc, zone))
            return utc;

        var today = TimeZoneInfo.ConvertTimeFromUtc(utc, zone).Date;
        // A window that lies wholly in the hour that a clock change skips is missed that day, so one more day is tried.
        for (var day = 0; day <= 2; day++)
        {
            foreach (var opening in LocalToUtc(today.AddDays(day) + From, zone))
            {
                if (opening > utc && IsOpen(opening, zone))
                    return opening;
            }
        }

        return null;
    }

    private static IEnumerable<DateTime> LocalToUtc(DateTime local, TimeZoneInfo zone)
    {
        // In the hour that is skipped the window opens when the clock has jumped.
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);

        // In the hour that comes twice it opens twice.
        return zone.IsAmbiguousTime(local)
            ? zone.GetAmbiguousTimeOffsets(local).OrderByDescending(offset => offset).Select(offset => Utc(local - offset))
            : [Utc(local - zone.GetUtcOffset(local))];
    }

    private static DateTime Utc(DateTime value) => DateTime.SpecifyKind(value, DateTimeKind.Utc);
}
