using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions;

/// <summary>The nights on which clocks change, in every zone there is: a local clock that knows nothing of our windows is the judge.</summary>
internal sealed class ClockChangeTests
{
    private static readonly DateTime NewYear = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [TestCase(9, 20)]
    [TestCase(1.5, 3)]
    [TestCase(2.25, 2.75)]
    [TestCase(22, 2.5)]
    [TestCase(23.75, 0.25)]
    public void Nothing_is_sent_outside_the_window_and_no_opening_is_missed(double from, double to)
    {
        var window = new SendWindow(TimeSpan.FromHours(from), TimeSpan.FromHours(to));
        var policy = Policy(null, Step(1, 1, window));
        var nights = 0;
        foreach (var zone in TimeZoneInfo.GetSystemTimeZones())
        {
            foreach (var change in Changes(zone))
            {
                nights++;
                for (var now = change.AddHours(-14); now < change.AddHours(14); now = now.AddMinutes(15))
                {
                    var facts = Episode(facts => facts with { StartedUtc = now.AddHours(-3), LastActivityUtc = now.AddHours(-2) }, Recipient(zone.Id));
                    var local = TimeZoneInfo.ConvertTimeFromUtc(now, zone).TimeOfDay.TotalHours;
                    var open = from < to ? local >= from && local < to : local >= from || local < to;
                    if (TouchPlanner.Plan(facts, policy, now).Send is not null != open)
                        Assert.Fail($"{zone.Id} at {now:s}Z, local {local:0.00}");
                }
            }
        }

        Assert.That(nights, Is.GreaterThan(200));
    }

    /// <summary>The hours in which a zone's offset differs from the hour before.</summary>
    private static IEnumerable<DateTime> Changes(TimeZoneInfo zone)
    {
        for (var hour = NewYear; hour < NewYear.AddYears(1); hour = hour.AddHours(1))
        {
            if (zone.GetUtcOffset(hour) != zone.GetUtcOffset(hour.AddHours(-1)))
                yield return hour;
        }
    }
}
