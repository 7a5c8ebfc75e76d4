using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions;

/// <summary>What must hold whatever the history: 1,000 random situations each, any IANA zone, both clock changes.</summary>
internal sealed class TouchPlannerProperties
{
    private sealed record Situation(EpisodeFacts Facts, RecoveryPolicy Policy, DateTime Now);

    private static readonly Gen<TimeZoneInfo> Zones = Gen.Elements(TimeZoneInfo.GetSystemTimeZones().ToArray());

    private static readonly Gen<SendWindow> Windows =
        from start in Gen.Choose(0, 95)
        from end in Gen.Choose(1, 96)
        select new SendWindow(TimeSpan.FromMinutes(start * 15), TimeSpan.FromMinutes(end * 15));

    private static readonly Gen<Situation> Situations =
        from zone in Zones
        from window in Windows
        from month in Gen.Elements(3, 10)
        from minute in Gen.Choose(0, 31 * 1440)
        from age in Gen.Choose(0, 80 * 60)
        from value in Gen.Choose(0, 60)
        from state in Gen.Frequency((6, Gen.Constant(EpisodeState.Open)), (1, Gen.Elements(Enum.GetValues<EpisodeState>())))
        from consent in Gen.Frequency((5, Gen.Constant(ConsentState.Granted)), (1, Gen.Elements(Enum.GetValues<ConsentState>())))
        from address in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from sent in Gen.ListOf(Gen.Choose(0, 100 * 60))
        from order in Gen.Frequency((3, Gen.Constant(-1)), (1, Gen.Choose(0, 100 * 60)))
        from touched in Gen.Choose(0, 2)
        let now = new DateTime(2026, month, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minute)
        let recipient = new RecipientFacts(zone, true, false, [new ChannelFacts(Channel.Email, address, consent, false, true)],
            [.. sent.Select(minutes => now.AddMinutes(-minutes))], order < 0 ? null : now.AddMinutes(-order))
        let facts = new EpisodeFacts
        {
            StartedUtc = now.AddMinutes(-age - 1), LastActivityUtc = now.AddMinutes(-age), State = state, CartValue = value, Recipient = recipient,
            History = [.. Enumerable.Range(1, touched).Select(step => new StepHistory(step, true, null, now.AddMinutes(-60 * step)))],
        }
        select new Situation(facts, Policy(policy => policy with { QuietAfterOrder = TimeSpan.FromHours(6) }, Step(1, 1, window), Step(2, 7, window), Step(3, 30, window)), now);

    private static void ForAll(Func<Situation, TouchPlan, bool> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Situations.ToArbitrary(), situation => holds(situation, TouchPlanner.Plan(situation.Facts, situation.Policy, situation.Now))));

    [Test]
    public void Never_outside_the_window_of_any_zone() => ForAll((given, plan) =>
        plan.Send is not { } send || given.Policy.Steps[send.StepNumber - 1].Window.IsOpen(given.Now, given.Facts.Recipient.Zone));

    [Test]
    public void Never_over_the_cap() => ForAll((given, plan) =>
        plan.Send is null || given.Facts.Recipient.Sent.Count(at => at > given.Now - given.Policy.Cap.Period) < given.Policy.Cap.Touches);

    [Test]
    public void At_most_one_send_and_one_verdict_for_each_step_left() => ForAll((given, plan) =>
        plan.Steps.Count(step => step.Verdict.Kind == VerdictKind.Send) <= 1
        && plan.Steps.Select(step => step.StepNumber).SequenceEqual(given.Policy.Steps.Select(step => step.Number).Where(number => given.Facts.History.All(past => past.StepNumber != number))));

    [Test]
    public void Every_refusal_has_a_reason() => ForAll((_, plan) =>
        plan.Steps.All(step => (step.Verdict.Kind == VerdictKind.Send) == (step.Verdict.Reasons.Count == 0)));

    [Test]
    public void Deciding_twice_at_the_same_time_gives_the_same_answer() => ForAll((given, plan) =>
        Print(plan) == Print(TouchPlanner.Plan(given.Facts, given.Policy, given.Now)));

    [Test]
    public void An_order_never_creates_a_send() => ForAll((given, plan) =>
    {
        var ordered = given.Facts with { State = EpisodeState.Converted, Recipient = given.Facts.Recipient with { LastOrderUtc = given.Now } };
        return TouchPlanner.Plan(ordered, given.Policy, given.Now).Send is null;
    });

    [Test]
    public void The_next_decision_lies_ahead_and_an_ended_episode_has_none() => ForAll((given, plan) =>
        given.Facts.State != EpisodeState.Open || plan.Lapsed ? plan.NextDecisionUtc is null : plan.NextDecisionUtc > given.Now);

    /// <summary>Waking up only when told to finds the same first send as looking every five minutes.</summary>
    [Test]
    public void Sleeping_until_the_next_decision_misses_nothing() => ForAll((given, plan) =>
    {
        if (plan.Send is not null || plan.NextDecisionUtc is not { } next)
            return true;

        for (var at = given.Now; at < next; at = at.AddMinutes(5))
        {
            if (TouchPlanner.Plan(given.Facts, given.Policy, at).Send is not null)
                return false;
        }

        return true;
    });
}
