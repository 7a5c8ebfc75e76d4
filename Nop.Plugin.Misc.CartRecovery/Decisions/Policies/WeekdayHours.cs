namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>Weekdays with hours of their own as one line: "saturday 10:00-16:00,sunday closed".</summary>
public static class WeekdayHours
{
    public const string Closed = "closed";

    /// <summary>From Monday, as calendars in most of the world begin.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } = [.. Enumerable.Range(1, 7).Select(number => (DayOfWeek)(number % 7))];

    public static string Name(DayOfWeek day) => day.ToString().ToLowerInvariant();

    public static DayOfWeek? Find(string name) => Week.Where(day => Name(day) == name).Select(day => (DayOfWeek?)day).FirstOrDefault();

    public static string Text(IEnumerable<DayDraft> days) => string.Join(',', days.Select(day => $"{Name(day.Day)} {Hours(day)}"));

    /// <summary>What cannot be read is left out, so that such a day keeps the step's usual window.</summary>
    public static IReadOnlyList<DayDraft> Parse(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(One).OfType<DayDraft>().DistinctBy(day => day.Day)];

    private static string Hours(DayDraft day) => day.Closed ? Closed : $"{DayMinutes.Text(day.FromMinute)}-{DayMinutes.Text(day.ToMinute)}";

    private static DayDraft? One(string part)
    {
        if (part.Split(' ') is not [var name, var hours] || Find(name) is not { } day)
            return null;
        if (hours == Closed)
            return DayDraft.Shut(day);

        return hours.Split('-') is [var from, var to] && DayMinutes.Parse(from) is { } start && DayMinutes.Parse(to) is { } end ? new DayDraft(day, start, end) : null;
    }
}
