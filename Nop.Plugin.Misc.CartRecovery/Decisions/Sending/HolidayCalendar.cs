namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <param name="Country">Two-letter ISO code; <see cref="HolidayCalendar.Everywhere"/> for all.</param>
/// <param name="Year">Null for every year.</param>
public sealed record Holiday(string Country, int Month, int Day, int? Year = null);

/// <summary>Local dates on which nothing is sent, by country.</summary>
public sealed class HolidayCalendar(IEnumerable<Holiday> holidays)
{
    public const string Everywhere = "*";

    private readonly HashSet<Holiday> _holidays = [.. holidays];

    public static HolidayCalendar None { get; } = new([]);

    public bool Includes(string country, DateOnly date) => _holidays.Count > 0 && (Has(Everywhere, date) || Has(country, date));

    private bool Has(string country, DateOnly date) =>
        _holidays.Contains(new Holiday(country, date.Month, date.Day)) || _holidays.Contains(new Holiday(country, date.Month, date.Day, date.Year));
}
