using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Sending;

internal sealed class HolidayTextTests
{
    [TestCase("RO 12-25", "RO", 12, 25, null)]
    [TestCase("ro 12-25 Christmas Day, the first", "RO", 12, 25, null)]
    [TestCase("RO 2026-04-12", "RO", 4, 12, 2026)]
    [TestCase("*\t01-01", "*", 1, 1, null)]
    [TestCase("  RO   02-29  ", "RO", 2, 29, null)]
    public void A_line_names_a_country_and_a_day(string text, string country, int month, int day, int? year) =>
        Assert.That(HolidayText.Read(text).Holidays, Is.EqualTo(new[] { new Holiday(country, month, day, year) }));

    [TestCase("ROU 12-25")]
    [TestCase("R1 12-25")]
    [TestCase("RO")]
    [TestCase("12-25")]
    [TestCase("RO 25.12")]
    [TestCase("RO 13-01")]
    [TestCase("RO 2026-02-29")]
    [TestCase("** 12-25")]
    public void What_is_no_holiday_is_told_by_its_line(string line)
    {
        var reading = HolidayText.Read($"RO 01-01\r\n\r\n{line}\nRO 12-26");

        Assert.That(reading.Unreadable, Is.EqualTo(new[] { 3 }));
        Assert.That(reading.Holidays, Has.Count.EqualTo(2));
    }

    [TestCase("RO", 2026, 12, 25, true)]
    [TestCase("RO", 2027, 12, 25, true)]
    [TestCase("RO", 2026, 4, 12, true)]
    [TestCase("RO", 2027, 4, 12, false)]
    [TestCase("ES", 2026, 12, 25, false)]
    [TestCase("ES", 2026, 1, 1, true)]
    [TestCase("", 2026, 1, 1, true)]
    [TestCase("", 2026, 12, 25, false)]
    public void A_calendar_knows_its_countries_days(string country, int year, int month, int day, bool expected) =>
        Assert.That(HolidayText.Read("RO 12-25\nRO 2026-04-12\n* 01-01").Calendar.Includes(country, new DateOnly(year, month, day)), Is.EqualTo(expected));

    [Test]
    public void No_text_has_no_holidays() =>
        Assert.That(HolidayText.Read("").Calendar.Includes("RO", new DateOnly(2026, 12, 25)), Is.False);
}
