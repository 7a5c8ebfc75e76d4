namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <summary>Whole UTC days, the last one included.</summary>
internal sealed record ReportPeriod(DateTime FromUtc, DateTime ToUtc)
{
    public static IReadOnlyList<int> Choices { get; } = [7, 30, 90];

    public const int Usual = 30;

    public static ReportPeriod LastDays(int days, DateTime nowUtc)
    {
        var end = nowUtc.Date.AddDays(1);
        return new ReportPeriod(end.AddDays(-(Choices.Contains(days) ? days : Usual)), end);
    }

    public IEnumerable<DateTime> Days()
    {
        for (var day = FromUtc; day < ToUtc; day = day.AddDays(1))
            yield return day;
    }
}
