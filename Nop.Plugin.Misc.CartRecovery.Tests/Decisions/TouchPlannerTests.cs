using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions;

internal sealed class TouchPlannerTests
{
    private static string Plan(EpisodeFacts facts, double atHours) => Print(TouchPlanner.Plan(facts, Policy(), At(atHours)));

    [TestCase(0.0, "1 wait not-yet-due; 2 wait earlier-step-pending")]
    [TestCase(0.99, "1 wait not-yet-due; 2 wait earlier-step-pending")]
    [TestCase(1.0, "1 send; 2 wait sent-this-run")]
    [TestCase(72.0, "1 send; 2 wait sent-this-run")]
    public void A_step_is_sent_from_its_due_moment_on(double hours, string expected) =>
        Assert.That(Plan(Episode(), hours), Is.EqualTo(expected));

    [TestCase(2.0, "2 wait not-yet-due")]
    [TestCase(24.0, "2 send")]
    public void What_was_sent_is_never_looked_at_again(double hours, string expected) =>
        Assert.That(Plan(Episode(facts => facts with { History = [Sent(1, 1)] }), hours), Is.EqualTo(expected));

    [Test]
    public void Activity_re_bases_what_is_still_to_come_and_repeats_nothing()
    {
        var facts = Episode(facts => facts with { LastActivityUtc = At(10), History = [Sent(1, 1)] });

        Assert.That(Plan(facts, 24), Is.EqualTo("2 wait not-yet-due"));
        Assert.That(Plan(facts, 34), Is.EqualTo("2 send"));
    }

    [Test]
    public void The_idle_time_is_the_floor_of_every_delay()
    {
        var policy = Policy(policy => policy with { Idle = TimeSpan.FromHours(3) });

        var plan = TouchPlanner.Plan(Episode(), policy, At(2));

        Assert.That(plan.Steps[0].DueUtc, Is.EqualTo(At(3)));
        Assert.That(Print(plan), Does.StartWith("1 wait not-yet-due"));
    }

    [TestCase(EpisodeState.Converted, "1 skip cart-converted; 2 skip cart-converted")]
    [TestCase(EpisodeState.Emptied, "1 skip cart-emptied; 2 skip cart-emptied")]
    [TestCase(EpisodeState.Lapsed, "1 skip too-old; 2 skip too-old")]
    [TestCase(EpisodeState.Superseded, "1 skip newer-episode; 2 skip newer-episode")]
    [TestCase(EpisodeState.Erased, "1 skip person-erased; 2 skip person-erased")]
    public void An_ended_episode_skips_all_that_is_left(EpisodeState state, string expected) =>
        Assert.That(Plan(Episode(facts => facts with { State = state }), 30), Is.EqualTo(expected));

    [Test]
    public void An_episode_lapses_only_when_more_than_the_limit_has_passed()
    {
        Assert.That(TouchPlanner.Plan(Episode(), Policy(), At(72)).Lapsed, Is.False);
        Assert.That(TouchPlanner.Plan(Episode(), Policy(), At(72).AddSeconds(1)).Lapsed, Is.True);
    }

    [Test]
    public void A_lapse_tells_what_held_a_due_step()
    {
        var facts = Episode(facts => facts with { CartValue = 5, History = [Waited(1, Reason.BelowMinimum)] });

        Assert.That(Plan(facts, 73), Is.EqualTo("1 skip below-minimum; 2 skip too-old"));
    }

    [Test]
    public void An_order_tells_itself_even_where_something_held_the_step()
    {
        var facts = Episode(facts => facts with { CartValue = 5, State = EpisodeState.Converted, History = [Waited(1, Reason.BelowMinimum)] });

        Assert.That(Plan(facts, 3), Is.EqualTo("1 skip cart-converted; 2 skip cart-converted"));
    }

    [Test]
    public void A_step_that_came_due_too_soon_after_an_order_is_dropped_and_the_next_is_looked_at()
    {
        var policy = Policy(policy => policy with { QuietAfterOrder = TimeSpan.FromHours(12) });
        var facts = Episode(recipient: Recipient(lastOrder: -2));

        Assert.That(Print(TouchPlanner.Plan(facts, policy, At(1))), Is.EqualTo("1 skip quiet-after-order; 2 wait not-yet-due"));
        Assert.That(Print(TouchPlanner.Plan(facts, policy, At(25))), Is.EqualTo("1 skip quiet-after-order; 2 send"));
    }

    [TestCase(10.0, "1 skip quiet-after-order")]
    [TestCase(9.0, "1 send")]
    public void Quiet_is_counted_to_the_due_moment_and_ends_exactly_then(double quietHours, string expected)
    {
        var policy = Policy(policy => policy with { QuietAfterOrder = TimeSpan.FromHours(quietHours) });

        Assert.That(Print(TouchPlanner.Plan(Episode(recipient: Recipient(lastOrder: -8)), policy, At(1))), Does.StartWith(expected));
    }

    [TestCase(19.99, "1 wait below-minimum; 2 wait earlier-step-pending")]
    [TestCase(20.0, "1 send; 2 wait sent-this-run")]
    public void Below_the_minimum_waits_since_the_cart_may_grow(double value, string expected) =>
        Assert.That(Plan(Episode(facts => facts with { CartValue = (decimal)value }), 2), Is.EqualTo(expected));

    [TestCase(28.9, "2 wait minimum-gap")]
    [TestCase(29.0, "2 send")]
    public void Two_touches_keep_their_gap(double hours, string expected) =>
        Assert.That(Plan(Episode(facts => facts with { History = [Sent(1, 24)] }), hours), Is.EqualTo(expected));

    [TestCase(2.0, "1 wait frequency-cap")]
    [TestCase(3.0, "1 send")]
    public void A_touch_exactly_as_old_as_the_period_no_longer_counts(double hours, string expected) =>
        Assert.That(Plan(Episode(recipient: Recipient(sentAt: [-69, -50, -40, -30])), hours), Does.StartWith(expected));

    [Test]
    public void Every_reason_is_told_and_the_first_is_the_headline()
    {
        var policy = Policy(null, Step(1, 1, new SendWindow(TimeSpan.FromHours(18), TimeSpan.FromHours(20))));
        var facts = Episode(facts => facts with { CartValue = 5 }, Recipient(sentAt: [-4, -3, -2, -1]));

        var verdict = TouchPlanner.Plan(facts, policy, At(2)).Steps[0].Verdict;

        Assert.That(verdict.Reasons, Is.EqualTo(new[] { Reason.BelowMinimum, Reason.FrequencyCap, Reason.OutsideSendWindow }));
    }

    [Test]
    public void A_wait_ends_when_its_last_hold_has_ended_and_the_window_is_open_then()
    {
        // 10:00 is zero: the cap ends at 13:00, the window opens at 18:00.
        var policy = Policy(null, Step(1, 1, new SendWindow(TimeSpan.FromHours(18), TimeSpan.FromHours(20))));
        var facts = Episode(recipient: Recipient(sentAt: [-69, -3, -2, -1]));

        var plan = TouchPlanner.Plan(facts, policy, At(2));

        Assert.That(plan.NextDecisionUtc, Is.EqualTo(At(8)));
    }

    [Test]
    public void What_only_an_event_can_end_is_looked_at_again_when_the_episode_lapses()
    {
        var plan = TouchPlanner.Plan(Episode(facts => facts with { CartValue = 5 }), Policy(), At(2));

        Assert.That(plan.NextDecisionUtc, Is.EqualTo(At(72).AddSeconds(1)));
    }

    [TestCase("address", "1 wait no-address")]
    [TestCase("consent", "1 wait no-consent")]
    [TestCase("withdrawn", "1 skip consent-withdrawn; 2 skip consent-withdrawn")]
    [TestCase("suppressed", "1 skip address-suppressed; 2 skip address-suppressed")]
    [TestCase("erased", "1 skip person-erased; 2 skip person-erased")]
    [TestCase("held out", "1 skip hold-out; 2 skip hold-out")]
    [TestCase("channel", "1 wait channel-not-ready")]
    public void Who_cannot_or_must_not_be_reached_is_not_written_to(string lack, string expected)
    {
        var recipient = Recipient(
            hasAddress: lack != "address", suppressed: lack == "suppressed", erased: lack == "erased", ready: lack != "channel", heldOut: lack == "held out",
            consent: lack switch { "consent" => ConsentState.None, "withdrawn" => ConsentState.Withdrawn, _ => ConsentState.Granted });

        Assert.That(Plan(Episode(recipient: recipient), 24), Does.StartWith(expected));
    }

    [TestCase(ConsentMode.NotChosen, "1 wait consent-mode-not-chosen")]
    [TestCase(ConsentMode.Strict, "1 wait no-consent")]
    [TestCase(ConsentMode.SoftOptIn, "1 wait no-consent")]
    [TestCase(ConsentMode.Notice, "1 send")]
    [TestCase(ConsentMode.NotNeeded, "1 send")]
    public void Silence_is_consent_only_in_notice_mode(ConsentMode mode, string expected) =>
        Assert.That(Plan(Episode(recipient: Silent(mode)), 2), Does.StartWith(expected));

    [Test]
    public void A_paused_campaign_and_excluded_guests_wait()
    {
        Assert.That(Print(TouchPlanner.Plan(Episode(), Policy(policy => policy with { Active = false }), At(2))), Does.StartWith("1 wait campaign-paused"));
        Assert.That(Print(TouchPlanner.Plan(Episode(), Policy(policy => policy with { Guests = false }), At(2))), Does.StartWith("1 wait guests-excluded"));
    }

    [Test]
    public void The_first_reachable_channel_of_the_preference_is_used()
    {
        var recipient = Recipient() with
        {
            Channels = [new(Channel.Email, true, ConsentState.Granted, false, true), new(Channel.Sms, false, ConsentState.Granted, false, true)],
        };

        var plan = TouchPlanner.Plan(Episode(recipient: recipient), Policy(null, Step(1, 1, null, Channel.Sms, Channel.Email)), At(2));

        Assert.That(plan.Send!.Channel, Is.EqualTo(Channel.Email));
    }
}
