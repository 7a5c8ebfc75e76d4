using System.Globalization;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <param name="Unreadable">Numbers of the lines that say nothing, from 1.</param>
public sealed record HolidayReading(IReadOnlyList<Holiday> Holidays, IReadOnlyList<int> Unreadable)
{
    public HolidayCalendar Calendar => new(Holidays);
}

/// <summary>Holidays as a merchant writes them, one a line: "RO 12-25" for every year, "RO 2026-04-12" for one, "* 01-01" for all countries; what follows is his own note.</summary>
public static class HolidayText
{
    public static HolidayReading Read(string text)
    {
        List<Holiday> holidays = [];
        List<int> unreadable = [];
        var number = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            number++;
            if (line.Length == 0)
                continue;
            if (Read(line.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries)) is { } holiday)
                holidays.Add(holiday);
            else
                unreadable.Add(number);
        }

        return new HolidayReading(holidays, unreadable);
    }

    private static Holiday? Read(string[] words)
    {
        if (words.Length < 2 || !IsCountry(words[0]))
            return null;

        // A leap year, so that the 29th of February is a day.
        if (Date($"2024-{words[1]}") is { } yearly)
            return new Holiday(words[0].ToUpperInvariant(), yearly.Month, yearly.Day);
        return Date(words[1]) is { } once ? new Holiday(words[0].ToUpperInvariant(), once.Month, once.Day, once.Year) : null;
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static bool IsCountry(string word) => word == HolidayCalendar.Everywhere || (word.Length == 2 && word.All(char.IsAsciiLetter));
}
