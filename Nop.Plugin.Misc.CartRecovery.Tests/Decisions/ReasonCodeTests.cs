using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions;

internal sealed class ReasonCodeTests
{
    [TestCase(Reason.TooOld, "too-old")]
    [TestCase(Reason.OutsideSendWindow, "outside-send-window")]
    public void A_reason_is_spelt_with_hyphens(Reason reason, string code) => Assert.That(reason.Code(), Is.EqualTo(code));

    [Test]
    public void Waits_are_numbered_below_a_hundred() =>
        Assert.That(Enum.GetValues<Reason>().Where(ReasonCode.IsWait), Is.EqualTo(Enum.GetValues<Reason>().Where(reason => (int)reason < 100)));

    /// <summary>Any other wait is for something that somebody does, and holds up no rival.</summary>
    [Test]
    public void These_end_by_the_clock_alone() => Assert.That(Enum.GetValues<Reason>().Where(ReasonCode.EndsByTime), Is.EquivalentTo(new[]
    {
        Reason.NotYetDue, Reason.MinimumGap, Reason.FrequencyCap, Reason.OutsideSendWindow, Reason.Holiday, Reason.OtherEpisodeFirst, Reason.OtherTouchRecent,
    }));
}
