using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions;

/// <summary>In what order facts are told, and whether an event is told twice, changes nothing; more that stands against a message never makes one.</summary>
internal sealed class OrderOfFactsProperties
{
    private sealed record Situation(EpisodeFacts Facts, RecoveryPolicy Policy, DateTime Now, int Seed);

    private static readonly Gen<Situation> Situations =
        from age in Gen.Choose(1, 70 * 60)
        from sent in Gen.ListOf(Gen.Choose(0, 90 * 60))
        from rivals in Gen.ListOf(Gen.Choose(0, 40 * 60))
        from outages in Gen.ListOf(Gen.Choose(0, 60 * 60))
        from contends in Gen.Elements(true, false)
        from after in Gen.Elements(Enum.GetValues<AfterOutage>())
        from touched in Gen.Choose(0, 2)
        from seed in Gen.Choose(0, 10_000)
        let now = At(72)
        let facts = Episode(facts => facts with
        {
            StartedUtc = now.AddMinutes(-age - 5),
            LastActivityUtc = now.AddMinutes(-age),
            History = [.. Enumerable.Range(1, touched).Select(step => new StepHistory(step, true, step == 1 ? null : Reason.OutsideSendWindow, step == 1 ? now.AddMinutes(-age / 2) : null))],
            Rivals = [.. rivals.Select((minutes, index) => new Rival(new Standing(index % 3 - 1, Trigger.Wishlist, now.AddMinutes(-minutes)), contends && index % 2 == 0, minutes % 2 == 0 ? now.AddMinutes(-minutes) : null))],
            Outages = [.. outages.Select(minutes => new Outage(now.AddMinutes(-minutes - 90), now.AddMinutes(-minutes)))],
            Recipient = facts.Recipient with { Sent = [.. sent.Select(minutes => now.AddMinutes(-minutes))] },
        })
        select new Situation(facts, Policy(policy => policy with { AfterOutage = after }, Step(1, 1), Step(2, 7), Step(3, 30)), now, seed);

    [Test]
    public void The_order_in_which_facts_are_told_does_not_matter() => ForAll(given =>
    {
        var random = new System.Random(given.Seed);
        var shuffled = given.Facts with
        {
            History = [.. given.Facts.History.OrderBy(_ => random.Next())],
            Rivals = [.. given.Facts.Rivals.OrderBy(_ => random.Next())],
            Outages = [.. given.Facts.Outages.OrderBy(_ => random.Next())],
            Recipient = given.Facts.Recipient with { Sent = [.. given.Facts.Recipient.Sent.OrderBy(_ => random.Next())] },
        };
        return Print(TouchPlanner.Plan(shuffled, given.Policy, given.Now)) == Print(TouchPlanner.Plan(given.Facts, given.Policy, given.Now));
    });

    [Test]
    public void Rivals_and_outages_told_twice_do_not_matter() => ForAll(given =>
    {
        var twice = given.Facts with { Rivals = [.. given.Facts.Rivals, .. given.Facts.Rivals], Outages = [.. given.Facts.Outages, .. given.Facts.Outages] };
        return Print(TouchPlanner.Plan(twice, given.Policy, given.Now)) == Print(TouchPlanner.Plan(given.Facts, given.Policy, given.Now));
    });

    [Test]
    public void Another_rival_never_creates_a_send() => ForAll(given =>
    {
        var more = given.Facts with { Rivals = [.. given.Facts.Rivals, new Rival(new Standing(9, Trigger.UnpaidOrder, given.Now), Contends: true, given.Now)] };
        return TouchPlanner.Plan(more, given.Policy, given.Now).Send is null;
    });

    /// <summary>A look that saw nothing new, or an order told by its event and found again, is no other past.</summary>
    [Test]
    public void A_past_that_is_told_twice_is_replayed_as_once() => ForAll(given =>
    {
        var campaigns = new ReplayCampaigns([new ReplayCampaign(1, 0, given.Policy, 0)]);
        var replay = new PersonReplay(campaigns, new RunTimes(TimeSpan.FromMinutes(5), Zero, []));
        return Told(replay, given, times: 1) == Told(replay, given, times: 2);
    });

    private static string Told(PersonReplay replay, Situation given, int times)
    {
        DateTime[] orders = given.Seed % 2 == 0 ? [Zero.AddMinutes(given.Seed % 3000)] : [];
        var recipient = new PastRecipient(7, TimeZoneInfo.Utc, "", [new PastChannel(Channel.Email, true, true, null, [new ConsentEntry(Zero, ConsentState.Granted)])], Repeat(orders, times), [], []);
        PastMoment[] moments = [.. Enumerable.Range(0, 3).Select(number => Zero.AddMinutes(number * (given.Seed % 700 + 5)))
            .Select(at => new PastMoment(at, at, at, EpisodeState.Open, CheckoutStage.None, 80m, 1, true, recipient))];
        var person = new PastPerson([new PastEpisode(1, 1, EpisodeKind.Cart, Zero, [.. moments.SelectMany(moment => Enumerable.Repeat(moment, times))])], []);
        return string.Join('\n', replay.Run(person, Zero.AddDays(-1), Zero.AddDays(10)).Select(touch => string.Create(CultureInfo.InvariantCulture, $"{touch.StepNumber} {touch.Reason} {touch.DecidedUtc:s}")));
    }

    private static IReadOnlyList<DateTime> Repeat(DateTime[] told, int times) => [.. Enumerable.Repeat(told, times).SelectMany(all => all)];

    private static void ForAll(Func<Situation, bool> holds) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Situations.ToArbitrary(), holds));
}
