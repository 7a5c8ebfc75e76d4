using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Sending;

/// <summary>Steps after 1, 24 and 48 hours; the task stood still from hour 0.5 to the hour given.</summary>
internal sealed class MissedStepsTests
{
    [TestCase(AfterOutage.NewestOnly, 2, "1 send; 2 wait sent-this-run; 3 wait sent-this-run")]
    [TestCase(AfterOutage.NewestOnly, 23.9, "1 send; 2 wait sent-this-run; 3 wait sent-this-run")]
    [TestCase(AfterOutage.NewestOnly, 24, "1 skip missed-in-outage; 2 send; 3 wait sent-this-run")]
    [TestCase(AfterOutage.NewestOnly, 25, "1 skip missed-in-outage; 2 send; 3 wait sent-this-run")]
    [TestCase(AfterOutage.NewestOnly, 50, "1 skip missed-in-outage; 2 skip missed-in-outage; 3 send")]
    [TestCase(AfterOutage.SendLate, 50, "1 send; 2 wait sent-this-run; 3 wait sent-this-run")]
    [TestCase(AfterOutage.Skip, 2, "1 skip missed-in-outage; 2 wait not-yet-due; 3 wait earlier-step-pending")]
    [TestCase(AfterOutage.Skip, 50, "1 skip missed-in-outage; 2 skip missed-in-outage; 3 skip missed-in-outage")]
    public void After_an_outage_the_campaign_does_what_it_was_told_to(AfterOutage choice, double ended, string plan) =>
        Assert.That(Plan(choice, ended, Facts.Step(1, 1), Facts.Step(2, 24), Facts.Step(3, 48)), Is.EqualTo(plan));

    [Test]
    public void A_step_whose_window_was_closed_all_through_has_missed_nothing()
    {
        var evenings = new SendWindow(TimeSpan.FromHours(18), TimeSpan.FromHours(20));

        Assert.That(Plan(AfterOutage.Skip, 2, Facts.Step(1, 1, evenings)), Is.EqualTo("1 wait outside-send-window"));
    }

    [Test]
    public void A_step_that_came_due_after_the_outage_is_sent()
    {
        var facts = Facts.Episode(facts => facts with { Outages = [new Outage(Facts.At(-3), Facts.At(1))] });

        Assert.That(Facts.Print(TouchPlanner.Plan(facts, Policy(AfterOutage.Skip, Facts.Step(1, 1)), Facts.At(1))), Is.EqualTo("1 send"));
    }

    [TestCase(0.99, false)]
    [TestCase(1, true)]
    [TestCase(2.99, true)]
    [TestCase(3, false)]
    public void An_outage_covers_its_beginning_and_not_its_end(double hour, bool covered) =>
        Assert.That(new Outage(Facts.At(1), Facts.At(3)).Covers(Facts.At(hour)), Is.EqualTo(covered));

    [Test]
    public void What_was_sent_before_needs_no_successor()
    {
        var facts = Outage(25) with { History = [Facts.Sent(2, 0.2)] };

        Assert.That(Facts.Print(TouchPlanner.Plan(facts, Policy(AfterOutage.NewestOnly, Facts.Step(1, 1), Facts.Step(2, 24)), Facts.At(25))), Is.EqualTo("1 send"));
    }

    private static string Plan(AfterOutage choice, double ended, params Step[] steps) =>
        Facts.Print(TouchPlanner.Plan(Outage(ended), Policy(choice, steps), Facts.At(ended)));

    private static EpisodeFacts Outage(double ended) => Facts.Episode(facts => facts with { Outages = [new Outage(Facts.At(0.5), Facts.At(ended))] });

    private static RecoveryPolicy Policy(AfterOutage choice, params Step[] steps) => Facts.Policy(policy => policy with { AfterOutage = choice }, steps);
}
