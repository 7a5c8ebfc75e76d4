namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>Local time to UTC where clocks change.</summary>
internal static class ZoneTime
{
    /// <summary>In the hour that is skipped, the moment when the clock has jumped; in the hour that comes twice, both.</summary>
    public static IEnumerable<DateTime> ToUtc(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);

        return zone.IsAmbiguousTime(local)
            ? zone.GetAmbiguousTimeOffsets(local).OrderByDescending(offset => offset).Select(offset => Utc(local - offset))
            : [Utc(local - zone.GetUtcOffset(local))];
    }

    private static DateTime Utc(DateTime value) => DateTime.SpecifyKind(value, DateTimeKind.Utc);
}
