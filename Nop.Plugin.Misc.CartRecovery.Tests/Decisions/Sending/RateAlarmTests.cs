using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Sending;

internal sealed class RateAlarmTests
{
    [TestCase(0, 1000, 5, false)]
    [TestCase(50, 1000, 5, false)]
    [TestCase(66, 1000, 5, true)]
    [TestCase(5, 49, 1, false)]
    [TestCase(49, 49, 5, false)]
    [TestCase(5, 50, 5, false)]
    [TestCase(9, 50, 5, true)]
    [TestCase(50, 50, 5, true)]
    [TestCase(50, 50, 0, false)]
    public void Only_a_share_that_is_surely_above_the_limit_alarms(int bad, int sent, int limit, bool expected) =>
        Assert.That(RateAlarm.IsAbove(bad, sent, limit), Is.EqualTo(expected));

    // Wilson 1927, as tabulated by Newcombe 1998 for 81 of 263 and 15 of 148.
    [TestCase(81, 263, 0.2553)]
    [TestCase(15, 148, 0.0624)]
    [TestCase(0, 20, 0.0)]
    public void The_bound_is_wilsons(int bad, int sent, double expected) =>
        Assert.That(RateAlarm.LowerBound(bad, sent), Is.EqualTo(expected).Within(0.00005));
}
