using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions;

internal sealed class TouchPlanTests
{
    private static readonly Verdict Timed = Verdict.Wait(Facts.At(1), Reason.MinimumGap, Reason.FrequencyCap);
    private static readonly Verdict Skip = Verdict.Skip(Reason.HoldOut);

    private static TouchPlan Of(params Verdict[] verdicts) => new([.. verdicts.Select((verdict, index) => new StepVerdict(index + 1, Facts.Zero, Channel.Email, verdict))], Lapsed: false, null);

    [Test]
    public void It_contends_when_it_sends_or_when_time_alone_will_let_it()
    {
        Assert.That(Of(Skip, Verdict.Send).Contends, Is.True);
        Assert.That(Of(Timed, Verdict.Wait(null, Reason.EarlierStepPending)).Contends, Is.True);
    }

    [Test]
    public void It_does_not_when_an_event_is_needed_or_nothing_is_left()
    {
        Assert.That(Of(Verdict.Wait(null, Reason.MinimumGap)).Contends, Is.False);
        Assert.That(Of(Verdict.Wait(Facts.At(1), Reason.MinimumGap, Reason.BelowMinimum)).Contends, Is.False);
        Assert.That(Of(Skip, Skip).Contends, Is.False);
        Assert.That(Of().Contends, Is.False);
    }

    [Test]
    public void After_its_send_it_contends_by_the_steps_left()
    {
        Assert.That(Of(Verdict.Send, Verdict.Wait(null, Reason.SentThisRun)).ContendsAfterSend, Is.True);
        Assert.That(Of(Skip, Verdict.Send).ContendsAfterSend, Is.False);
        Assert.That(Of(Verdict.Send).ContendsAfterSend, Is.False);
    }

    [Test]
    public void Its_send_is_the_step_that_sends()
    {
        Assert.That(Of(Skip, Verdict.Send).Send!.StepNumber, Is.EqualTo(2));
        Assert.That(Of(Skip, Timed).Send, Is.Null);
    }

    [Test]
    public void The_headline_is_the_first_of_the_reasons()
    {
        Assert.That(Timed.Headline, Is.EqualTo(Reason.MinimumGap));
        Assert.That(Verdict.Send.Headline, Is.Null);
        Assert.That(Verdict.Skip(Reason.HoldOut, Reason.BelowMinimum).Reasons, Is.EqualTo(new[] { Reason.HoldOut, Reason.BelowMinimum }));
    }
}
