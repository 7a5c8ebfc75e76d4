using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Replay;

/// <summary>Runs at every full hour, but for an outage from 3 to 5.5 and another from 6 to 8.</summary>
internal sealed class RunTimesTests
{
    private static readonly RunTimes Hourly = new(TimeSpan.FromHours(1), Zero, [new Outage(At(6), At(8)), new Outage(At(3), At(5.5))]);

    [TestCase(0, 0)]
    [TestCase(0.01, 1)]
    [TestCase(1, 1)]
    [TestCase(-0.5, 0)]
    [TestCase(-1, -1)]
    [TestCase(-1.5, -1)]
    [TestCase(3, 3, Description = "the last run before it")]
    [TestCase(3.1, 6, Description = "the first after it, which is the last before the next")]
    [TestCase(5.6, 6)]
    [TestCase(6.1, 8)]
    [TestCase(8, 8)]
    public void The_first_run_at_or_after_a_moment(double hour, double run) => Assert.That(Hourly.AtOrAfter(At(hour)), Is.EqualTo(At(run)));
}
