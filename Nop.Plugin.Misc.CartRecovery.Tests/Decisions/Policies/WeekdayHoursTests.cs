using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

internal sealed class WeekdayHoursTests
{
    [Test]
    public void Hours_are_written_for_people_and_read_back()
    {
        DayDraft[] days = [new(DayOfWeek.Friday, 1200, 120), new(DayOfWeek.Saturday, 0, 1440), DayDraft.Shut(DayOfWeek.Sunday)];

        Assert.That(WeekdayHours.Text(days), Is.EqualTo("friday 20:00-02:00,saturday 00:00-24:00,sunday closed"));
        Assert.That(WeekdayHours.Parse(WeekdayHours.Text(days)), Is.EqualTo(days));
    }

    [TestCase("")]
    [TestCase("sunday")]
    [TestCase("someday closed")]
    [TestCase("sunday 9:00-20:00")]
    [TestCase("sunday 09:00-")]
    [TestCase("sunday 09:00-20:00-21:00")]
    public void What_cannot_be_read_leaves_the_day_as_usual(string stored) => Assert.That(WeekdayHours.Parse(stored), Is.Empty);

    [Test]
    public void A_day_named_twice_is_as_it_was_named_first() =>
        Assert.That(WeekdayHours.Parse("sunday closed,sunday 09:00-20:00"), Is.EqualTo(new[] { DayDraft.Shut(DayOfWeek.Sunday) }));

    [Test]
    public void The_longest_week_fits_its_column()
    {
        var longest = WeekdayHours.Text(WeekdayHours.Week.Select(day => new DayDraft(day, 0, 1440)));

        Assert.That(longest, Has.Length.LessThanOrEqualTo(200));
    }
}
