using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Replay;

/// <summary>
/// One person's past, told by the hour and replayed: the task runs every five minutes, campaign 1 writes after an hour and after a day.
/// A row is "episode.step sent" or its reason, and the hour of its decision.
/// </summary>
internal sealed class PersonReplayTests
{
    private static readonly Step[] Two = [Step(1, 1) with { Id = 11 }, Step(2, 24) with { Id = 12 }];

    private static readonly PastRecipient Ana = new(
        7, TimeZoneInfo.Utc, AddressKey.Hash("ana@example.test"), [new PastChannel(Channel.Email, true, true, null, [new ConsentEntry(At(-100), ConsentState.Granted)])], [], [], []);

    private static ReplayCampaign Campaign(Func<RecoveryPolicy, RecoveryPolicy>? change = null, int id = 1, int holdOut = 0, params Step[] steps) =>
        new(id, 0, Policy(change, steps.Length > 0 ? steps : Two), holdOut);

    /// <summary>The cart as a run saw it, right after the shopper's last activity.</summary>
    private static PastMoment Seen(double hour, EpisodeState state = EpisodeState.Open, decimal value = 80m, int items = 1, double? active = null, PastRecipient? who = null) =>
        new(At(hour), At(hour), At(active ?? hour), state, CheckoutStage.None, value, items, IsGuest: true, who ?? Ana);

    private static PastEpisode Episode(int id, params PastMoment[] moments) => new(id, 1, EpisodeKind.Cart, moments[0].LastActivityUtc, moments);

    private static string Replay(ReplayCampaign[] campaigns, PastEpisode[] episodes, double from = 0, double until = 200, Outage[]? outages = null, PastSend[]? before = null) =>
        Print(Touches(campaigns, episodes, from, until, outages, before));

    private static IReadOnlyList<ReplayedTouch> Touches(ReplayCampaign[] campaigns, PastEpisode[] episodes, double from = 0, double until = 200, Outage[]? outages = null, PastSend[]? before = null) =>
        new PersonReplay(new ReplayCampaigns(campaigns), new RunTimes(TimeSpan.FromMinutes(5), Zero, outages ?? [])).Run(new PastPerson(episodes, before ?? []), At(from), At(until));

    private static string Print(IEnumerable<ReplayedTouch> touches) => string.Join("; ", touches.Select(touch => string.Create(
        CultureInfo.InvariantCulture, $"{touch.EpisodeId}.{touch.StepNumber} {touch.Reason?.Code() ?? "sent"} {Math.Round((touch.DecidedUtc - Zero).TotalHours, 2)}")));

    [Test]
    public void What_nobody_disturbs_is_sent_when_it_comes_due() =>
        Assert.That(Replay([Campaign()], [Episode(1, Seen(0))]), Is.EqualTo("1.1 sent 1; 1.2 sent 24"));

    [TestCase(0.99, "")]
    [TestCase(1, "1.1 sent 1")]
    public void Nothing_is_decided_after_the_end(double until, string expected) =>
        Assert.That(Replay([Campaign()], [Episode(1, Seen(0))], until: until), Is.EqualTo(expected));

    [Test]
    public void Between_two_runs_nothing_is_decided() =>
        Assert.That(Replay([Campaign()], [Episode(1, Seen(0.05, active: 0.05))]), Is.EqualTo("1.1 sent 1.08; 1.2 sent 24.08"));

    [Test]
    public void A_purchase_ends_the_episode_with_its_reason() =>
        Assert.That(Replay([Campaign()], [Episode(1, Seen(0), Seen(2, EpisodeState.Converted))]), Is.EqualTo("1.1 sent 1; 1.2 cart-converted 2"));

    [Test]
    public void What_follows_an_end_is_not_of_this_episode() =>
        Assert.That(Replay([Campaign()], [Episode(1, Seen(0), Seen(2, EpisodeState.Emptied), Seen(3, value: 99m))]), Is.EqualTo("1.1 sent 1; 1.2 cart-emptied 2"));

    [Test]
    public void Activity_re_bases_what_is_still_to_come() =>
        Assert.That(Replay([Campaign()], [Episode(1, Seen(0), Seen(10))]), Is.EqualTo("1.1 sent 1; 1.2 sent 34"));

    [Test]
    public void A_shopper_who_was_faster_than_the_run_puts_its_look_off()
    {
        // What he did at 0.99 is seen by the run after, at 1.1; the look of hour 1 has been put off by then.
        var moments = new[] { Seen(0), Seen(1.1, active: 0.99) };

        Assert.That(Replay([Campaign()], [Episode(1, moments)]), Is.EqualTo("1.1 sent 2; 1.2 sent 25"));
    }

    [Test]
    public void An_order_that_no_run_has_seen_yet_stops_the_send()
    {
        var buyer = Ana with { OrdersUtc = [At(0.99)], OrdersHereUtc = [At(0.99)] };

        Assert.That(Replay([Campaign()], [Episode(1, Seen(0, who: buyer), Seen(1.1, EpisodeState.Converted, who: buyer))]), Is.EqualTo("1.1 cart-converted 1; 1.2 cart-converted 1.17"));
    }

    [TestCase(-1, Description = "before the episode")]
    [TestCase(1.01, Description = "after the send")]
    public void Another_order_does_not(double hour) =>
        Assert.That(Replay([Campaign()], [Episode(1, Seen(0, who: Ana with { OrdersHereUtc = [At(hour)] }))], until: 2), Is.EqualTo("1.1 sent 1"));

    [Test]
    public void Quiet_after_an_order_and_after_a_coupon_is_kept()
    {
        var campaign = Campaign(policy => policy with { QuietAfterOrder = TimeSpan.FromHours(5), QuietAfterCoupon = TimeSpan.FromHours(48) });

        Assert.That(Replay([campaign], [Episode(1, Seen(0, who: Ana with { OrdersUtc = [At(-50), At(-2)] }))]), Is.EqualTo("1.1 quiet-after-order 1; 1.2 sent 24"));
        Assert.That(Replay([campaign], [Episode(1, Seen(0, who: Ana with { CouponsUsedUtc = [At(-30), At(-60)] }))]), Is.EqualTo("1.1 quiet-after-coupon 1; 1.2 sent 24"));
    }

    [Test]
    public void A_lapse_tells_what_held_its_steps() =>
        Assert.That(Replay([Campaign()], [Episode(1, Seen(0, value: 5m))]), Is.EqualTo("1.1 below-minimum 72.08; 1.2 too-old 72.08"));

    [Test]
    public void A_cart_that_changes_after_its_lapse_is_a_new_episode()
    {
        var anew = Episode(1, Seen(0), Seen(80, value: 90m));

        Assert.That(Replay([Campaign()], [anew]), Is.EqualTo("1.1 sent 1; 1.2 sent 24; 1.1 sent 81; 1.2 sent 104"));
    }

    [TestCase(80, 80, 1, Description = "a mere visit")]
    [TestCase(70, 90, 2, Description = "told late")]
    public void And_one_that_does_not_is_none(double active, double value, int items) =>
        Assert.That(Replay([Campaign()], [Episode(1, Seen(0, items: 1, value: 80m), Seen(80, value: (decimal)value, items: active < 72 ? 1 : items, active: active < 72 ? 0 : active))]), Is.EqualTo("1.1 sent 1; 1.2 sent 24"));

    [Test]
    public void More_pieces_of_the_same_worth_are_another_cart() =>
        Assert.That(Replay([Campaign()], [Episode(1, Seen(0), Seen(80, items: 2))], until: 82), Is.EqualTo("1.1 sent 1; 1.2 sent 24; 1.1 sent 81"));

    [Test]
    public void An_end_after_the_lapse_begins_nothing() =>
        Assert.That(Replay([Campaign()], [Episode(1, Seen(0), Seen(80, EpisodeState.Emptied, value: 0m))]), Is.EqualTo("1.1 sent 1; 1.2 sent 24"));

    [Test]
    public void A_held_out_person_gets_nothing() =>
        Assert.That(Replay([Campaign(holdOut: 100)], [Episode(1, Seen(0))]), Is.EqualTo("1.1 hold-out 1; 1.2 hold-out 24"));

    [Test]
    public void Who_has_no_address_yet_waits_until_one_is_known()
    {
        var nobody = Ana with { Id = 0, AddressHash = "", Channels = [] };

        Assert.That(Replay([Campaign()], [Episode(1, Seen(0, who: nobody), Seen(3, active: 0))]), Is.EqualTo("1.1 sent 3; 1.2 sent 24"));
    }

    [Test]
    public void Consent_counts_from_when_it_was_given_and_until_it_was_taken_back()
    {
        ConsentEntry[] changes = [new(At(2.5), ConsentState.Granted), new(At(20), ConsentState.Withdrawn)];
        var hesitant = Ana with { Channels = [new PastChannel(Channel.Email, true, true, null, changes)] };

        Assert.That(Replay([Campaign()], [Episode(1, Seen(0, who: hesitant))]), Is.EqualTo("1.1 sent 3; 1.2 consent-withdrawn 24"));
    }

    [Test]
    public void The_cap_counts_what_really_left_before() =>
        Assert.That(
            Replay([Campaign(policy => policy with { Cap = new FrequencyCap(2, TimeSpan.FromHours(10)), MinimumGap = TimeSpan.Zero })], [Episode(1, Seen(0))],
                before: [new PastSend(7, 98, EpisodeKind.Cart, At(-4)), new PastSend(7, 99, EpisodeKind.Cart, At(-2)), new PastSend(8, 97, EpisodeKind.Cart, At(0))], until: 23),
            Is.EqualTo("1.1 sent 6"));

    [Test]
    public void What_was_said_about_something_else_keeps_its_distance_after_it_has_ended() =>
        Assert.That(Replay([Campaign()], [Episode(1, Seen(0))], before: [new PastSend(7, 99, EpisodeKind.Wishlist, At(-1)), new PastSend(7, 98, EpisodeKind.Cart, At(0))], until: 23), Is.EqualTo("1.1 sent 4"));

    [Test]
    public void What_had_been_decided_before_the_time_that_is_replayed_is_taken_as_it_was()
    {
        var begun = Episode(1, Seen(0)) with
        {
            Before = [new ReplayedTouch(1, 1, 11, 1, Channel.Email, 7, null, At(1), At(1))],
            WaitsBefore = [new PastWait(1, 2, Reason.OutsideSendWindow)],
        };

        Assert.That(Replay([Campaign()], [begun], from: 2), Is.EqualTo("1.2 sent 24"));
        Assert.That(Replay([Campaign(steps: [Two[0], Step(2, 24, new SendWindow(TimeSpan.FromHours(9), TimeSpan.FromHours(9))) with { Id = 12 }])], [begun], from: 2), Is.EqualTo("1.2 outside-send-window 72.08"));
    }

    [Test]
    public void A_touch_of_another_campaign_settles_nothing_and_keeps_its_distance()
    {
        var begun = Episode(1, Seen(0)) with { Before = [new ReplayedTouch(1, 9, 99, 1, Channel.Email, 7, null, At(0.5), At(0.5))] };

        Assert.That(Replay([Campaign()], [begun], from: 0.75), Is.EqualTo("1.1 sent 5.5; 1.2 sent 24"));
    }

    [Test]
    public void Of_two_episodes_the_one_nearer_to_the_money_goes_first_and_the_other_keeps_its_distance()
    {
        var wishes = Episode(2, Seen(0)) with { Kind = EpisodeKind.Wishlist };
        ReplayCampaign[] campaigns = [Campaign(steps: Two[0]), Campaign(policy => policy with { Trigger = Trigger.Wishlist }, 2, 0, Step(1, 1) with { Id = 21 })];

        Assert.That(Replay(campaigns, [wishes, Episode(1, Seen(0))]), Is.EqualTo("1.1 sent 1; 2.1 sent 6"));
    }

    [Test]
    public void An_episode_that_no_campaign_is_for_has_no_rows_and_holds_up_nobody()
    {
        var wishes = Episode(2, Seen(0)) with { Kind = EpisodeKind.Wishlist };

        Assert.That(Replay([Campaign()], [wishes, Episode(1, Seen(0))]), Is.EqualTo("1.1 sent 1; 1.2 sent 24"));
    }

    [Test]
    public void After_an_outage_the_campaign_does_what_it_was_told_to()
    {
        Outage[] outages = [new(At(0.5), At(30))];

        Assert.That(Replay([Campaign()], [Episode(1, Seen(0))], outages: outages), Is.EqualTo("1.2 sent 30; 1.1 missed-in-outage 30"));
        Assert.That(Replay([Campaign(policy => policy with { AfterOutage = AfterOutage.SendLate })], [Episode(1, Seen(0))], outages: outages), Is.EqualTo("1.1 sent 30; 1.2 sent 35"));
    }

    [Test]
    public void A_row_tells_whose_it_is()
    {
        var steps = new[] { Step(1, 1) with { Id = 11, Variants = [new Variant(5, 100)] } };

        Assert.That(Touches([Campaign(null, 3, 0, steps)], [Episode(1, Seen(0))]), Is.EqualTo(new[]
        {
            new ReplayedTouch(1, 3, 11, 1, Channel.Email, 7, null, At(1), At(1)) { VariantId = 5, CartValue = 80m },
        }));
    }

    [Test]
    public void The_channels_that_an_audience_asks_about_are_those_open_at_the_moment()
    {
        var asked = new AudienceFacts { Sets = new Dictionary<ConditionField, IReadOnlySet<string>> { [ConditionField.Channel] = new HashSet<string> { "email" } } };
        var campaign = Campaign(policy => policy with { Audience = new Audience([new ConditionGroup([new Condition(ConditionField.Channel, Comparison.NoneOf, 0, ["sms"])])]) });
        var phone = new PastChannel(Channel.Sms, true, true, At(10), [new ConsentEntry(At(-1), ConsentState.Granted)]);
        var moment = Seen(0, who: Ana with { Channels = [.. Ana.Channels, phone] }) with { Audience = asked };

        // The phone is suppressed at hour 10; what only an event ends is looked at again with the next thing that is seen.
        Assert.That(Replay([campaign], [Episode(1, moment, moment with { SeenUtc = At(12), DueUtc = At(12) })], until: 23), Is.EqualTo("1.1 sent 12"));
    }

    [Test]
    public void Nobody_has_no_rows() => Assert.That(Replay([Campaign()], []), Is.Empty);
}
