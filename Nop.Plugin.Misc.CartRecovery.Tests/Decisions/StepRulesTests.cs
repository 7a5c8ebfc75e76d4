using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions;

/// <summary>How the reasons of one step come together. Zero is 10:00, the first step due after an hour.</summary>
internal sealed class StepRulesTests
{
    private static readonly SendWindow Mornings = new(TimeSpan.FromHours(9), TimeSpan.FromHours(13));

    private static TouchPlan Plan(EpisodeFacts facts, double atHours, params Step[] steps) => TouchPlanner.Plan(facts, Policy(null, steps), At(atHours));

    [Test]
    public void A_skip_tells_what_would_have_held_it_too() =>
        Assert.That(
            Plan(Episode(facts => facts with { CartValue = 5 }, Recipient(heldOut: true)), 2).Steps[0].Verdict.Reasons,
            Is.EqualTo(new[] { Reason.HoldOut, Reason.BelowMinimum }));

    [Test]
    public void One_not_yet_due_tells_what_else_stands_against_it() =>
        Assert.That(
            Plan(Episode(facts => facts with { CartValue = 5 }, Recipient(heldOut: true)), 0.5).Steps[0].Verdict.Reasons,
            Is.EqualTo(new[] { Reason.NotYetDue, Reason.HoldOut, Reason.BelowMinimum }));

    [Test]
    public void A_reason_of_both_the_skip_and_the_hold_is_told_once() =>
        Assert.That(Plan(Episode(recipient: Recipient(suppressed: true)), 2).Steps[0].Verdict.Reasons, Is.EqualTo(new[] { Reason.AddressSuppressed }));

    [Test]
    public void A_wait_lasts_as_long_as_its_longest_hold()
    {
        // The gap ends after 8 hours, the cap after 9.
        var facts = Episode(facts => facts with { History = [Sent(1, 3)] }, Recipient(sentAt: [-63, -1, 1, 3]));

        var plan = Plan(facts, 5, Step(1, 1), Step(2, 4));

        Assert.That(plan.Steps[0].Verdict.Reasons, Is.EqualTo(new[] { Reason.MinimumGap, Reason.FrequencyCap }));
        Assert.That(plan.NextDecisionUtc, Is.EqualTo(At(9)));
    }

    [Test]
    public void A_hold_that_ends_after_the_window_has_closed_waits_for_its_next_opening()
    {
        var facts = Episode(facts => facts with { History = [Sent(1, 1)] });

        var plan = Plan(facts, 2, Step(1, 1, Mornings), Step(2, 1.5, Mornings));

        Assert.That(Print(plan), Is.EqualTo("2 wait minimum-gap"));
        Assert.That(plan.NextDecisionUtc, Is.EqualTo(At(23)));
    }

    [Test]
    public void Where_a_hold_only_an_event_ends_stands_beside_one_that_time_ends_there_is_no_time()
    {
        var plan = Plan(Episode(facts => facts with { CartValue = 5, History = [Sent(1, 1)] }), 2, Step(1, 1), Step(2, 1.5));

        Assert.That(plan.Steps[0].Verdict.Reasons, Is.EqualTo(new[] { Reason.BelowMinimum, Reason.MinimumGap }));
        Assert.That(plan.Steps[0].Verdict.UntilUtc, Is.Null);
    }

    [TestCase(72, "1 skip below-minimum", Description = "due at the last living moment")]
    [TestCase(72.01, "1 skip too-old", Description = "never due")]
    public void A_lapse_is_told_by_what_held_a_step_that_came_due_in_time(double afterHours, string expected) =>
        Assert.That(Print(Plan(Episode(facts => facts with { CartValue = 5, History = [Waited(1, Reason.BelowMinimum)] }), 73, Step(1, afterHours))), Is.EqualTo(expected));

    [Test]
    public void A_lapse_is_told_by_the_hold_of_its_last_moment_rather_than_by_an_earlier_one() =>
        Assert.That(Print(Plan(Episode(facts => facts with { CartValue = 5, History = [Waited(1, Reason.OutsideSendWindow)] }), 73, Step(1, 1))), Is.EqualTo("1 skip below-minimum"));

    [Test]
    public void And_by_the_earlier_one_when_its_last_moment_held_nothing() =>
        Assert.That(Print(Plan(Episode(facts => facts with { History = [Waited(1, Reason.OutsideSendWindow)] }), 73, Step(1, 1))), Is.EqualTo("1 skip outside-send-window"));

    [TestCase(Reason.NotYetDue)]
    [TestCase(Reason.EarlierStepPending)]
    [TestCase(Reason.SentThisRun)]
    public void What_only_waited_for_its_turn_was_not_held(Reason waited) =>
        Assert.That(Print(Plan(Episode(facts => facts with { CartValue = 5, History = [Waited(1, waited)] }), 73, Step(1, 1))), Is.EqualTo("1 skip too-old"));

    [Test]
    public void What_held_it_stands_before_the_end()
    {
        var plan = Plan(Episode(facts => facts with { CartValue = 5, History = [Waited(1, Reason.BelowMinimum)] }), 73, Step(1, 1));

        Assert.That(plan.Steps[0].Verdict.Reasons, Is.EqualTo(new[] { Reason.BelowMinimum, Reason.TooOld }));
    }

    [Test]
    public void A_paused_campaign_is_looked_at_again_in_a_quarter_of_an_hour() =>
        Assert.That(TouchPlanner.Plan(Episode(), Policy(policy => policy with { Active = false }), At(2)).NextDecisionUtc, Is.EqualTo(At(2.25)));

    [Test]
    public void After_a_send_the_next_step_is_looked_at_at_once_and_after_the_last_one_when_the_episode_lapses()
    {
        Assert.That(Plan(Episode(), 1).NextDecisionUtc, Is.EqualTo(At(1).AddSeconds(1)));
        Assert.That(Plan(Episode(), 1, Step(1, 1)).NextDecisionUtc, Is.EqualTo(At(72).AddSeconds(1)));
    }

    [Test]
    public void A_wait_beyond_the_episodes_life_ends_with_it() =>
        Assert.That(Plan(Episode(), 2, Step(1, 100)).NextDecisionUtc, Is.EqualTo(At(72).AddSeconds(1)));
}
