using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Sending;

internal sealed class WindowEndTests
{
    private static readonly SendWindow _day = new(TimeSpan.FromHours(9), TimeSpan.FromHours(20));

    [TestCase("2026-03-02T17:00:00Z", "Europe/Bucharest", 3600)]
    [TestCase("2026-03-02T17:59:59Z", "Europe/Bucharest", 1)]
    [TestCase("2026-03-02T17:30:30Z", "Europe/Bucharest", 1770)]
    [TestCase("2026-03-02T10:00:00Z", "Asia/Kolkata", 16_200)]
    public void It_ends_at_the_local_hour(string utc, string zone, int seconds) =>
        Assert.That(WindowEnd.OpenFor(_day, Utc(utc), TimeZoneInfo.FindSystemTimeZoneById(zone), ""), Is.EqualTo(TimeSpan.FromSeconds(seconds)));

    [Test]
    public void An_hour_that_is_skipped_shortens_it() =>
        Assert.That(WindowEnd.OpenFor(new SendWindow(TimeSpan.FromHours(1), TimeSpan.FromHours(5)), Utc("2026-03-29T00:00:00Z"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest"), ""), Is.EqualTo(TimeSpan.FromHours(2)));

    [Test]
    public void One_that_never_closes_has_no_end() => Assert.That(WindowEnd.OpenFor(SendWindow.Always, Utc("2026-03-02T17:00:00Z"), TimeZoneInfo.Utc, ""), Is.Null);

    [Test]
    public void One_that_closes_in_ten_hours_and_a_minute_has_no_end() => Assert.That(WindowEnd.OpenFor(_day, Utc("2026-03-02T09:59:00Z"), TimeZoneInfo.Utc, ""), Is.Null);

    [Test]
    public void A_holiday_ends_it_at_midnight()
    {
        var always = SendWindow.Always with { Holidays = new HolidayCalendar([new Holiday("RO", 12, 25)]) };

        Assert.That(WindowEnd.OpenFor(always, Utc("2026-12-24T20:00:00Z"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest"), "RO"), Is.EqualTo(TimeSpan.FromHours(2)));
    }

    private static DateTime Utc(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
