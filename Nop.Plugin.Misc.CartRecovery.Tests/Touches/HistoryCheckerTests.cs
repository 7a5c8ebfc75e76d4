using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>A checker that finds nothing proves nothing until it has been seen to find something.</summary>
internal sealed class HistoryCheckerTests
{
    private static readonly DateTime Zero = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    [Test]
    public void A_good_history_has_no_faults() =>
        Assert.That(HistoryChecker.Faults(new([Sent(1, 0), Sent(2, 24), Skipped(3)], [new(10, 1), new(11, 2)], [new(1, 11)]), 2, TimeSpan.FromHours(24)), Is.Empty);

    [Test]
    public void Two_mails_for_one_step_are_duplicates() =>
        Assert.That(HistoryChecker.Faults(new([Sent(1, 0)], [new(10, 1), new(11, 1)], [])), Is.EqualTo(new[] { "duplicated: episode 1" }));

    [Test]
    public void Two_touches_of_one_step_on_two_channels_are_duplicates() =>
        Assert.That(HistoryChecker.Faults(new([Sent(1, 0), Sent(2, 0, step: 1)], [new(10, 1), new(11, 2)], [])), Is.EqualTo(new[] { "duplicated: episode 1" }));

    [Test]
    public void A_touch_without_its_mail_is_lost() =>
        Assert.That(HistoryChecker.Faults(new([Sent(1, 0)], [], [])), Is.EqualTo(new[] { "lost: touch 1" }));

    [Test]
    public void A_mail_that_the_ledger_does_not_admit_is_unexpected() =>
        Assert.That(HistoryChecker.Faults(new([Skipped(1)], [new(10, 1), new(11, 99)], [])), Is.EqualTo(new[] { "unexpected: mail 10", "unexpected: mail 11" }));

    [Test]
    public void A_mail_after_the_order_is_found_and_one_before_is_not() =>
        Assert.That(HistoryChecker.Faults(new([Sent(1, 0), Sent(2, 5)], [new(10, 1), new(11, 2)], [new(1, 10)])), Is.EqualTo(new[] { "after order: mail 11" }));

    [Test]
    public void A_claim_that_nobody_ended_is_found()
    {
        var claim = Skipped(1);
        claim.State = TouchState.Claimed;

        Assert.That(HistoryChecker.Faults(new([claim], [], [])), Is.EqualTo(new[] { "still claimed: touch 1" }));
    }

    [Test]
    public void One_touch_too_many_in_the_period_breaks_the_cap_and_one_exactly_that_old_does_not_count()
    {
        MailRow[] mails = [new(10, 1), new(11, 2), new(12, 3)];

        Assert.That(HistoryChecker.Faults(new([Sent(1, 0), Sent(2, 1), Sent(3, 24)], mails, []), 2, TimeSpan.FromHours(24)), Is.Empty);
        Assert.That(HistoryChecker.Faults(new([Sent(1, 0), Sent(2, 1), Sent(3, 23)], mails, []), 2, TimeSpan.FromHours(24)), Is.EqualTo(new[] { "over cap: touch 3" }));
    }

    private static Touch Sent(int id, double hours, int? step = null) => new()
    {
        Id = id, EpisodeId = 1, StepNumber = step ?? id, RecipientId = 1, State = TouchState.Sent, SentUtc = Zero.AddHours(hours),
    };

    private static Touch Skipped(int id) => new() { Id = id, EpisodeId = 1, StepNumber = id, RecipientId = 1, State = TouchState.Skipped };
}
