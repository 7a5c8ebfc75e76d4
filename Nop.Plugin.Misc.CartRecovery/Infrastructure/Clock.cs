namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

internal static class Clock
{
    /// <summary>UTC, cut to whole seconds: databases keep different fractions, and what was written must equal what is read.</summary>
    public static DateTime NowUtc(this TimeProvider time) => time.GetUtcNow().UtcDateTime.ToWholeSecondUtc();

    /// <summary>For the platform's own times, which keep their fractions.</summary>
    public static DateTime ToWholeSecondUtc(this DateTime stored) => new(stored.Ticks - stored.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);

    /// <summary>The platform reads dates back without a kind.</summary>
    public static DateTime AsUtc(this DateTime stored) => DateTime.SpecifyKind(stored, DateTimeKind.Utc);
}
