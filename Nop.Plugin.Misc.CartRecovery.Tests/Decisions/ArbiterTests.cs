using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions;

/// <summary>The episode at hand is an abandoned cart of priority 5, begun at hour 0, whose first step is due now.</summary>
internal sealed class ArbiterTests
{
    [TestCase(6, Trigger.Wishlist, -9, "1 wait other-episode-first")]
    [TestCase(4, Trigger.UnpaidOrder, 9, "1 send")]
    [TestCase(5, Trigger.UnpaidOrder, -9, "1 wait other-episode-first")]
    [TestCase(5, Trigger.Wishlist, 9, "1 send")]
    [TestCase(5, Trigger.AbandonedCart, 0.5, "1 wait other-episode-first", Description = "of two alike the younger goes first")]
    [TestCase(5, Trigger.AbandonedCart, -0.5, "1 send")]
    public void The_priority_then_the_trigger_then_the_youth_goes_first(int priority, Trigger trigger, double startedHours, string plan) =>
        Assert.That(Plan(new Rival(new Standing(priority, trigger, Facts.At(startedHours)), Contends: true, null)), Is.EqualTo(plan));

    [Test]
    public void Who_waits_for_an_event_holds_up_nobody() =>
        Assert.That(Plan(new Rival(new Standing(9, Trigger.UnpaidOrder, Facts.Zero), Contends: false, null)), Is.EqualTo("1 send"));

    [TestCase(0, "1 wait other-touch-recent")]
    [TestCase(-3.9, "1 wait other-touch-recent")]
    [TestCase(-4, "1 send")]
    public void What_another_episode_has_just_sent_keeps_its_distance(double sentHours, string plan) =>
        Assert.That(Plan(new Rival(new Standing(0, Trigger.Wishlist, Facts.Zero), Contends: false, Facts.At(sentHours))), Is.EqualTo(plan));

    [Test]
    public void Who_stands_back_looks_again_in_an_hour_and_who_keeps_a_distance_when_it_has_passed()
    {
        var first = new Rival(new Standing(9, Trigger.AbandonedCart, Facts.Zero), Contends: true, Facts.At(-1));
        var other = new Rival(new Standing(0, Trigger.Wishlist, Facts.Zero), Contends: true, Facts.At(0));

        Assert.That(Arbiter.Check(Facts.Episode(facts => facts with { Rivals = [first, other] }), Facts.Policy(), Facts.At(1)), Is.EqualTo(new[]
        {
            new Hold(Reason.OtherEpisodeFirst, Facts.At(2)), new Hold(Reason.OtherTouchRecent, Facts.At(5)),
        }));
    }

    [TestCase(true, true, true, "9 contends -1")]
    [TestCase(true, true, false, "9 contends -1")]
    [TestCase(false, true, true, "0 -1", Description = "open, but no active campaign holds it")]
    [TestCase(true, false, false, "0 -1", Description = "over, and about something else")]
    [TestCase(true, false, true, "none", Description = "over, and the same matter told anew")]
    public void What_is_over_keeps_only_its_distance(bool held, bool open, bool sameKind, string expected)
    {
        var standing = new Standing(9, Trigger.UnpaidOrder, Facts.Zero);

        Assert.That(Text(Rival.Of(held ? standing : null, contends: true, open, sameKind, Facts.At(-1))), Is.EqualTo(expected));
        Assert.That(Text(Rival.Of(held ? standing : null, contends: true, open, sameKind, null)), Is.EqualTo(held && open ? "9 contends" : "none"));

        static string Text(Rival? rival) => rival is null ? "none"
            : $"{rival.Standing.Priority}{(rival.Contends ? " contends" : "")}{(rival.LastSentUtc is { } sent ? FormattableString.Invariant($" {(sent - Facts.Zero).TotalHours}") : "")}";
    }

    [TestCase(Trigger.UnpaidOrder, Trigger.Conversation, Trigger.IncompleteCheckout, Trigger.AbandonedCart, Trigger.Wishlist, Trigger.Purchase)]
    public void Triggers_are_ranked_by_how_near_they_are_to_the_money(params Trigger[] expected) =>
        Assert.That(Enum.GetValues<Trigger>().OrderByDescending(TriggerRank.Of), Is.EqualTo(expected));

    [TestCase(0.5, true, Description = "not yet due: time alone")]
    [TestCase(1, true, Description = "sends")]
    [TestCase(80, false, Description = "over")]
    public void An_episode_contends_while_time_alone_can_let_it_send(double hour, bool contends) =>
        Assert.That(TouchPlanner.Plan(Facts.Episode(), Facts.Policy(), Facts.At(hour)).Contends, Is.EqualTo(contends));

    [TestCase(0.5)]
    [TestCase(1)]
    public void One_below_the_minimum_or_without_consent_does_not_contend(double hour)
    {
        var poor = Facts.Episode(facts => facts with { CartValue = 1m });
        var silent = Facts.Episode(recipient: Facts.Recipient(consent: Nop.Plugin.Misc.CartRecovery.Decisions.Recipients.ConsentState.None));

        Assert.That(TouchPlanner.Plan(poor, Facts.Policy(), Facts.At(hour)).Contends, Is.False);
        Assert.That(TouchPlanner.Plan(silent, Facts.Policy(), Facts.At(hour)).Contends, Is.False);
    }

    private static string Plan(Rival rival)
    {
        var facts = Facts.Episode(facts => facts with { StartedUtc = Facts.Zero, Rivals = [rival] });
        var policy = Facts.Policy(policy => policy with { Priority = 5, MinimumGap = TimeSpan.FromHours(5) }, Facts.Step(1, 1));
        return Facts.Print(TouchPlanner.Plan(facts, policy, Facts.At(1)));
    }
}
