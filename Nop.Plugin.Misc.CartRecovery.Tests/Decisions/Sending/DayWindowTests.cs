using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Sending;

internal sealed class DayWindowTests
{
    [TestCase(9, 20, 8, false, false)]
    [TestCase(9, 20, 9, true, false)]
    [TestCase(9, 20, 20, false, false)]
    [TestCase(22, 2, 22, true, false)]
    [TestCase(22, 2, 12, false, false)]
    [TestCase(22, 2, 1, false, true)]
    [TestCase(22, 2, 2, false, false)]
    [TestCase(9, 9, 8, false, false)]
    [TestCase(9, 9, 9, false, false)]
    [TestCase(9, 9, 10, false, false)]
    [TestCase(0, 24, 0, true, false)]
    [TestCase(0, 24, 23, true, false)]
    public void A_window_is_open_on_its_day_and_may_run_over_into_the_next(int from, int to, int hour, bool open, bool runsOver)
    {
        var window = new DayWindow(TimeSpan.FromHours(from), TimeSpan.FromHours(to));

        Assert.That(window.IsOpen(TimeSpan.FromHours(hour)), Is.EqualTo(open));
        Assert.That(window.RunsOver(TimeSpan.FromHours(hour)), Is.EqualTo(runsOver));
    }
}
