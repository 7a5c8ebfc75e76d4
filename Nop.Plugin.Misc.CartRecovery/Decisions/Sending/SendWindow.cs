using System.Collections.ObjectModel;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>When a step may be sent, in the recipient's local time: one window for every day, others for some weekdays, none on closed days and holidays.</summary>
/// <param name="Everyday">For each weekday that <see cref="Days"/> does not name.</param>
public sealed record SendWindow(DayWindow Everyday)
{
    /// <summary>Longer than any row of holidays; a window that does not open by then never will.</summary>
    private const int SearchedDays = 40;

    public SendWindow(TimeSpan from, TimeSpan to) : this(new DayWindow(from, to))
    {
    }

    public static SendWindow Always { get; } = new(DayWindow.Whole);

    /// <summary>Weekdays with a window of their own; null closes the day.</summary>
    public IReadOnlyDictionary<DayOfWeek, DayWindow?> Days { get; init; } = ReadOnlyDictionary<DayOfWeek, DayWindow?>.Empty;

    public HolidayCalendar Holidays { get; init; } = HolidayCalendar.None;

    /// <summary>A window that wraps midnight belongs to the day on which it begins, but a holiday is closed from its first second to its last.</summary>
    public bool IsOpen(DateTime utc, TimeZoneInfo zone, string country = "")
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        var today = DateOnly.FromDateTime(local);
        return !Holidays.Includes(country, today)
            && (On(today, country)?.IsOpen(local.TimeOfDay) == true || On(today.AddDays(-1), country)?.RunsOver(local.TimeOfDay) == true);
    }

    public Hold? Check(DateTime utc, TimeZoneInfo zone, string country)
    {
        if (IsOpen(utc, zone, country))
            return null;

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));
        return new Hold(Holidays.Includes(country, today) ? Reason.Holiday : Reason.OutsideSendWindow, NextOpening(utc, zone, country));
    }

    /// <summary>The first moment at or after <paramref name="utc"/> when it is open; null when it never is.</summary>
    public DateTime? NextOpening(DateTime utc, TimeZoneInfo zone, string country = "")
    {
        if (IsOpen(utc, zone, country))
            return utc;

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));
        for (var day = today; day <= today.AddDays(SearchedDays); day = day.AddDays(1))
        {
            foreach (var opening in Openings(day, zone, country))
            {
                // A window that lies wholly in the hour that a clock change skips does not open that day.
                if (opening > utc && IsOpen(opening, zone, country))
                    return opening;
            }
        }

        return null;
    }

    /// <summary>The first moment after <paramref name="utc"/> when an open window is closed; null when it stays open.</summary>
    public DateTime? NextClosing(DateTime utc, TimeZoneInfo zone, string country = "")
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));
        for (var day = today.AddDays(-1); day <= today.AddDays(SearchedDays); day = day.AddDays(1))
        {
            foreach (var end in Ends(day, zone, country).Order())
            {
                if (end > utc && !IsOpen(end, zone, country))
                    return end;
            }
        }

        return null;
    }

    /// <summary>Where a day's window may close: at its own end, or at the midnight after which a holiday or a closed day begins.</summary>
    private IEnumerable<DateTime> Ends(DateOnly day, TimeZoneInfo zone, string country)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var tomorrow = ZoneTime.ToUtc(midnight.AddDays(1), zone);
        return On(day, country) is { } window
            ? ZoneTime.ToUtc(midnight + window.To + (window.From > window.To ? TimeSpan.FromDays(1) : TimeSpan.Zero), zone).Concat(tomorrow)
            : tomorrow;
    }

    private IEnumerable<DateTime> Openings(DateOnly day, TimeZoneInfo zone, string country) =>
        On(day, country) is { } window ? ZoneTime.ToUtc(day.ToDateTime(TimeOnly.MinValue) + window.From, zone) : [];

    private DayWindow? On(DateOnly day, string country) =>
        Holidays.Includes(country, day) ? null : Days.TryGetValue(day.DayOfWeek, out var own) ? own : Everyday;
}
