using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

internal sealed class DayMinutesTests
{
    [TestCase("00:00", 0)]
    [TestCase("09:05", 545)]
    [TestCase("23:59", 1439)]
    [TestCase("24:00", 1440)]
    public void A_time_of_day_is_read_as_it_is_written(string text, int minute)
    {
        Assert.That(DayMinutes.Parse(text), Is.EqualTo(minute));
        Assert.That(DayMinutes.Text(minute), Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase("9:05")]
    [TestCase("09:5")]
    [TestCase("09.05")]
    [TestCase("09:055")]
    [TestCase("09:60")]
    [TestCase("24:01")]
    [TestCase("99:00")]
    [TestCase("+9:05")]
    [TestCase(" 9:05")]
    [TestCase("09:+5")]
    [TestCase("xx:05")]
    [TestCase("09:xx")]
    public void What_is_no_time_of_day_is_none(string text) => Assert.That(DayMinutes.Parse(text), Is.Null);
}
