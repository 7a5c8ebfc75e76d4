using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Sending;

internal sealed class MinimumGapTests
{
    private static readonly StepHistory[] Touches = [Sent(2, 3), Sent(1, 1), Skipped(3, Reason.QuietAfterOrder)];

    [Test]
    public void The_newest_touch_counts() =>
        Assert.That(MinimumGap.Check(Touches, TimeSpan.FromHours(5), At(4)), Is.EqualTo(new Hold(Reason.MinimumGap, At(8))));

    [Test]
    public void It_ends_at_its_very_moment() => Assert.That(MinimumGap.Check(Touches, TimeSpan.FromHours(5), At(8)), Is.Null);

    [Test]
    public void What_was_skipped_leaves_none() => Assert.That(MinimumGap.Check([Skipped(1, Reason.NoAddress)], TimeSpan.FromHours(5), At(1)), Is.Null);
}
