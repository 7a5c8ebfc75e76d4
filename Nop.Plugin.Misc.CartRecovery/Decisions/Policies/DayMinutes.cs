using System.Globalization;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>A local time of day as minutes, written 00:00 to 24:00.</summary>
public static class DayMinutes
{
    public const int Whole = 24 * 60;

    public static string Text(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    public static int? Parse(string text)
    {
        if (text.Length != 5 || text[2] != ':' || !Digits(text.AsSpan(0, 2), out var hours) || !Digits(text.AsSpan(3, 2), out var minutes))
            return null;

        var minute = hours * 60 + minutes;
        return minutes < 60 && minute <= Whole ? minute : null;
    }

    private static bool Digits(ReadOnlySpan<char> text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
