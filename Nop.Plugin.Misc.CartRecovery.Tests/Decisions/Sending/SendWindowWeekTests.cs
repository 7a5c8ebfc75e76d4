using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Sending;

/// <summary>The week of Monday the 2nd of March 2026.</summary>
internal sealed class SendWindowWeekTests
{
    private static readonly SendWindow Week = new(Hours(9, 18))
    {
        Days = new Dictionary<DayOfWeek, DayWindow?> { [DayOfWeek.Friday] = Hours(20, 2), [DayOfWeek.Saturday] = Hours(10, 14), [DayOfWeek.Sunday] = null },
        Holidays = HolidayText.Read("RO 03-04\nRO 03-07").Calendar,
    };

    [TestCase("2026-03-02 09:00", true)]
    [TestCase("2026-03-02 18:00", false)]
    [TestCase("2026-03-06 12:00", false, Description = "Friday has its own window")]
    [TestCase("2026-03-06 20:00", true)]
    [TestCase("2026-03-07 01:59", true, Description = "Friday's night runs into Saturday")]
    [TestCase("2026-03-07 02:00", false)]
    [TestCase("2026-03-07 10:00", true)]
    [TestCase("2026-03-07 14:00", false)]
    [TestCase("2026-03-08 12:00", false, Description = "Sunday is closed")]
    public void Each_day_has_its_window(string at, bool open) =>
        Assert.That(Week.IsOpen(Utc(at), TimeZoneInfo.Utc, "ES"), Is.EqualTo(open));

    [TestCase("2026-03-04 12:00", false)]
    [TestCase("2026-03-05 12:00", true)]
    [TestCase("2026-03-07 01:00", false, Description = "a holiday is closed to what runs over from the day before")]
    [TestCase("2026-03-07 12:00", false)]
    public void A_holiday_of_the_persons_country_is_closed(string at, bool open) =>
        Assert.That(Week.IsOpen(Utc(at), TimeZoneInfo.Utc, "RO"), Is.EqualTo(open));

    [TestCase("2026-03-03 20:00", "RO", "2026-03-05 09:00", Reason.OutsideSendWindow)]
    [TestCase("2026-03-04 11:00", "RO", "2026-03-05 09:00", Reason.Holiday)]
    [TestCase("2026-03-07 11:00", "RO", "2026-03-09 09:00", Reason.Holiday)]
    [TestCase("2026-03-07 15:00", "ES", "2026-03-09 09:00", Reason.OutsideSendWindow)]
    public void A_closed_window_says_why_and_until_when(string at, string country, string opens, Reason reason) =>
        Assert.That(Week.Check(Utc(at), TimeZoneInfo.Utc, country), Is.EqualTo(new Hold(reason, Utc(opens))));

    [Test]
    public void An_open_window_holds_nothing() =>
        Assert.That(Week.Check(Utc("2026-03-02 12:00"), TimeZoneInfo.Utc, "RO"), Is.Null);

    [Test]
    public void A_week_of_closed_days_never_opens()
    {
        var never = SendWindow.Always with { Days = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => (DayWindow?)null) };

        Assert.That(never.Check(Utc("2026-03-02 12:00"), TimeZoneInfo.Utc, ""), Is.EqualTo(new Hold(Reason.OutsideSendWindow, null)));
    }

    private static DayWindow Hours(int from, int to) => new(TimeSpan.FromHours(from), TimeSpan.FromHours(to));

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
