using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Sending;

internal sealed class FrequencyCapTests
{
    private static readonly DateTime[] Sent = [At(-9), At(-1), At(-30), At(-5)];

    [TestCase(3, 15, Description = "the third newest, of -9, leaves after 24 hours")]
    [TestCase(2, 19)]
    [TestCase(1, 23)]
    public void A_full_cap_holds_until_the_touch_that_fills_it_is_too_old(int touches, double untilHours) =>
        Assert.That(new FrequencyCap(touches, TimeSpan.FromHours(24)).Check(Sent, Zero), Is.EqualTo(new Hold(Reason.FrequencyCap, At(untilHours))));

    [Test]
    public void What_left_the_period_does_not_count() => Assert.That(new FrequencyCap(4, TimeSpan.FromHours(24)).Check(Sent, Zero), Is.Null);

    [Test]
    public void A_cap_of_nothing_never_ends() =>
        Assert.That(new FrequencyCap(0, TimeSpan.FromHours(24)).Check([], Zero), Is.EqualTo(new Hold(Reason.FrequencyCap, null)));
}
