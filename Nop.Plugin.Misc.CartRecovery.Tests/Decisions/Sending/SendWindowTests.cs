using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Sending;

internal sealed class SendWindowTests
{
    private static SendWindow Window(string from, string to) => new(Hours(from), Hours(to));

    private static TimeSpan Hours(string text) => text == "24:00" ? TimeSpan.FromDays(1) : TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private static DateTime Utc(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    [TestCase("09:00", "20:00", "2026-03-02T08:59:59Z", false)]
    [TestCase("09:00", "20:00", "2026-03-02T09:00:00Z", true)]
    [TestCase("09:00", "20:00", "2026-03-02T19:59:59Z", true)]
    [TestCase("09:00", "20:00", "2026-03-02T20:00:00Z", false)]
    [TestCase("22:00", "02:00", "2026-03-02T23:30:00Z", true)]
    [TestCase("22:00", "02:00", "2026-03-02T01:59:00Z", true)]
    [TestCase("22:00", "02:00", "2026-03-02T02:00:00Z", false)]
    [TestCase("00:00", "24:00", "2026-03-02T00:00:00Z", true)]
    [TestCase("09:00", "09:00", "2026-03-02T09:00:00Z", false)]
    public void From_is_inclusive_and_to_is_exclusive(string from, string to, string at, bool open) =>
        Assert.That(Window(from, to).IsOpen(Utc(at), TimeZoneInfo.Utc), Is.EqualTo(open));

    // Bucharest jumps from 03:00 to 04:00 on 29 March 2026 at 01:00Z and back from 04:00 to 03:00 on 25 October at 01:00Z.
    [TestCase("Europe/Bucharest", "09:00", "20:00", "2026-03-28T18:30:00Z", "2026-03-29T06:00:00Z")]
    [TestCase("Europe/Bucharest", "03:00", "05:00", "2026-03-28T22:00:00Z", "2026-03-29T01:00:00Z")]
    [TestCase("Europe/Bucharest", "03:10", "03:50", "2026-03-28T22:00:00Z", "2026-03-30T00:10:00Z")]
    [TestCase("Europe/Bucharest", "03:30", "03:45", "2026-10-24T22:00:00Z", "2026-10-25T00:30:00Z")]
    [TestCase("Europe/Bucharest", "03:30", "03:45", "2026-10-25T00:50:00Z", "2026-10-25T01:30:00Z")]
    [TestCase("America/Sao_Paulo", "09:00", "20:00", "2026-06-01T23:30:00Z", "2026-06-02T12:00:00Z")]
    [TestCase("Asia/Kolkata", "09:00", "20:00", "2026-06-01T20:00:00Z", "2026-06-02T03:30:00Z")]
    [TestCase("Australia/Lord_Howe", "02:10", "02:20", "2026-10-03T10:00:00Z", "2026-10-04T15:10:00Z")]
    [TestCase("America/New_York", "22:00", "02:00", "2026-03-08T12:00:00Z", "2026-03-09T02:00:00Z")]
    public void The_next_opening_is_told_in_the_recipients_zone(string zone, string from, string to, string at, string opening) =>
        Assert.That(Window(from, to).NextOpening(Utc(at), TimeZoneInfo.FindSystemTimeZoneById(zone)), Is.EqualTo(Utc(opening)));

    [TestCase("Europe/Bucharest", "09:00", "20:00", "2026-03-28T12:00:00Z", "2026-03-28T18:00:00Z")]
    [TestCase("Europe/Bucharest", "09:00", "20:00", "2026-03-29T12:00:00Z", "2026-03-29T17:00:00Z")]
    [TestCase("America/New_York", "22:00", "02:00", "2026-06-02T03:00:00Z", "2026-06-02T06:00:00Z")]
    [TestCase("America/New_York", "22:00", "02:00", "2026-06-02T05:00:00Z", "2026-06-02T06:00:00Z")]
    [TestCase("UTC", "20:00", "24:00", "2026-06-02T21:00:00Z", "2026-06-03T00:00:00Z")]
    public void The_next_closing_is_told_in_the_recipients_zone(string zone, string from, string to, string at, string closing) =>
        Assert.That(Window(from, to).NextClosing(Utc(at), TimeZoneInfo.FindSystemTimeZoneById(zone)), Is.EqualTo(Utc(closing)));

    [Test]
    public void A_window_over_the_whole_day_closes_only_before_a_day_without_one()
    {
        var closedOnSunday = SendWindow.Always with { Days = new Dictionary<DayOfWeek, DayWindow?> { [DayOfWeek.Sunday] = null } };

        Assert.That(SendWindow.Always.NextClosing(Utc("2026-03-02T12:00:00Z"), TimeZoneInfo.Utc), Is.Null);
        Assert.That(closedOnSunday.NextClosing(Utc("2026-03-02T12:00:00Z"), TimeZoneInfo.Utc), Is.EqualTo(Utc("2026-03-08T00:00:00Z")));
    }

    [Test]
    public void An_open_window_opens_now_and_an_empty_one_never()
    {
        var now = Utc("2026-03-02T12:00:00Z");

        Assert.That(SendWindow.Always.NextOpening(now, TimeZoneInfo.Utc), Is.EqualTo(now));
        Assert.That(Window("09:00", "09:00").NextOpening(now, TimeZoneInfo.Utc), Is.Null);
    }
}
