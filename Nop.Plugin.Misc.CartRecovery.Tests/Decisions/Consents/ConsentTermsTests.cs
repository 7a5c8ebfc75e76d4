using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Consents;

internal sealed class ConsentTermsTests
{
    private static readonly DateTime Now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Two years after a purchase, six months after an inquiry.</summary>
    private static readonly ImpliedAges Canada = new(AfterPurchase: 24, AfterNotice: 6);

    private static readonly ConsentEntry Yes = new(Now.AddYears(-9), ConsentState.Granted, Id: 1);
    private static readonly ConsentEntry No = new(Now.AddDays(-1), ConsentState.Withdrawn, Id: 2);

    private static ConsentEntry Told(DateTime at) => new(at, ConsentState.Granted, ConsentKind.Notice, 3);

    private static ConsentEntry Joined(DateTime at) => new(at, ConsentState.Granted, ConsentKind.Newsletter);

    private static ConsentEntry Half(DateTime? confirmed = null) => new(Now.AddDays(-2), ConsentState.Unconfirmed, Id: 4, ConfirmedUtc: confirmed);

    private static string Judge(ConsentMode mode, DateTime? bought = null, ImpliedAges ages = default, bool wroteFirst = false, params ConsentEntry[] entries)
    {
        var standing = new ConsentTerms(mode, ages).Judge(new ConsentTrail(entries), bought, Now, wroteFirst);
        return $"{standing.State} {standing.Basis} {standing.ConsentId}";
    }

    [TestCase(ConsentMode.Strict)]
    [TestCase(ConsentMode.SoftOptIn)]
    [TestCase(ConsentMode.Notice)]
    public void A_word_counts_in_every_mode_and_never_grows_old(ConsentMode mode)
    {
        Assert.That(Judge(mode, ages: Canada, entries: [Yes]), Is.EqualTo("Granted Express 1"));
        Assert.That(Judge(mode, Now, Canada, wroteFirst: true, Yes, No), Is.EqualTo("Withdrawn None 2"));
    }

    [TestCase(ConsentMode.Strict, "None None 0")]
    [TestCase(ConsentMode.SoftOptIn, "None None 0")]
    [TestCase(ConsentMode.Notice, "Granted Notice 0")]
    [TestCase(ConsentMode.NotNeeded, "Granted NotNeeded 0")]
    [TestCase(ConsentMode.NotChosen, "None None 0")]
    public void Silence_counts_where_the_mode_says_so(ConsentMode mode, string expected) => Assert.That(Judge(mode), Is.EqualTo(expected));

    [Test]
    public void Soft_opt_in_asks_for_a_purchase_and_for_the_notice()
    {
        Assert.That(Judge(ConsentMode.SoftOptIn, Now.AddYears(-5)), Is.EqualTo("None None 0"));
        Assert.That(Judge(ConsentMode.SoftOptIn, entries: [Told(Now)]), Is.EqualTo("None None 0"));
        Assert.That(Judge(ConsentMode.SoftOptIn, Now.AddYears(-5), entries: [Told(Now)]), Is.EqualTo("Granted SoftOptIn 3"));
    }

    [Test]
    public void A_notice_is_no_word()
    {
        Assert.That(Judge(ConsentMode.Strict, Now, entries: [Told(Now)]), Is.EqualTo("None None 0"));
        Assert.That(Judge(ConsentMode.Notice, entries: [No, Told(Now)]), Is.EqualTo("Withdrawn None 2"));
        Assert.That(Judge(ConsentMode.Strict, entries: [Yes, Told(Now)]), Is.EqualTo("Granted Express 1"));
    }

    [TestCase("2024-03-01T12:00:00Z", "Granted SoftOptIn 3")]
    [TestCase("2024-03-01T11:59:59Z", "Expired None 0")]
    public void A_purchase_carries_soft_opt_in_for_two_years_in_Canada(string bought, string expected) =>
        Assert.That(Judge(ConsentMode.SoftOptIn, Parsed(bought), Canada, entries: [Told(Parsed(bought))]), Is.EqualTo(expected));

    [TestCase("2025-09-01T12:00:00Z", null, "Granted Notice 3")]
    [TestCase("2025-09-01T11:59:59Z", null, "Expired None 0")]
    [TestCase("2020-01-01T00:00:00Z", "2024-03-01T12:00:00Z", "Granted Notice 3")]
    [TestCase("2020-01-01T00:00:00Z", "2024-03-01T11:59:59Z", "Expired None 0")]
    public void A_notice_carries_for_six_months_and_a_purchase_renews_it(string told, string? bought, string expected) =>
        Assert.That(Judge(ConsentMode.Notice, bought is null ? null : Parsed(bought), Canada, entries: [Told(Parsed(told))]), Is.EqualTo(expected));

    [Test]
    public void With_a_limit_silence_needs_a_day_to_count_from()
    {
        Assert.That(Judge(ConsentMode.Notice, ages: Canada), Is.EqualTo("None None 0"));
        Assert.That(Judge(ConsentMode.Notice, Now.AddMonths(-23), Canada), Is.EqualTo("Granted Notice 0"));
    }

    [TestCase("2025-09-01T12:00:00Z", "Granted Newsletter 0")]
    [TestCase("2025-09-01T11:59:59Z", "Expired None 0")]
    public void A_newsletter_grows_old_too(string joined, string expected) => Assert.That(Judge(ConsentMode.Strict, null, Canada, false, Joined(Parsed(joined))), Is.EqualTo(expected));

    [Test]
    public void An_old_newsletter_leaves_what_else_there_is() =>
        Assert.That(Judge(ConsentMode.Notice, null, Canada, false, Joined(Now.AddYears(-3)), Told(Now)), Is.EqualTo("Granted Notice 3"));

    [Test]
    public void The_last_day_of_a_shorter_month_still_counts()
    {
        var lastDay = new DateTime(2026, 2, 28, 9, 0, 0, DateTimeKind.Utc);
        var terms = new ConsentTerms(ConsentMode.Notice, new ImpliedAges(0, 6));
        var trail = new ConsentTrail([Told(new DateTime(2025, 8, 31, 9, 0, 0, DateTimeKind.Utc))]);

        Assert.That(terms.Judge(trail, null, lastDay).State, Is.EqualTo(ConsentState.Granted));
        Assert.That(terms.Judge(trail, null, lastDay.AddSeconds(1)).State, Is.EqualTo(ConsentState.Expired));
    }

    [Test]
    public void A_word_to_be_confirmed_counts_from_its_confirmation_on()
    {
        Assert.That(Judge(ConsentMode.Notice, Now, entries: [Half()]), Is.EqualTo("Unconfirmed None 4"));
        Assert.That(Judge(ConsentMode.Strict, entries: [Half(Now.AddSeconds(1))]), Is.EqualTo("Unconfirmed None 4"));
        Assert.That(Judge(ConsentMode.Strict, entries: [Half(Now)]), Is.EqualTo("Granted Confirmed 4"));
    }

    [Test]
    public void Whoever_wrote_first_may_be_answered_unless_he_refused()
    {
        Assert.That(Judge(ConsentMode.Strict, wroteFirst: true), Is.EqualTo("Granted Conversation 0"));
        Assert.That(Judge(ConsentMode.Strict, wroteFirst: true, entries: [Yes]), Is.EqualTo("Granted Express 1"));
        Assert.That(Judge(ConsentMode.Strict, wroteFirst: true, entries: [No]), Is.EqualTo("Withdrawn None 2"));
    }

    [Test]
    public void What_came_later_was_not_known_then()
    {
        var trail = new ConsentTrail([Yes, No]);

        Assert.That(ConsentTerms.Strict.Judge(trail, null, No.AtUtc.AddSeconds(-1)).State, Is.EqualTo(ConsentState.Granted));
        Assert.That(trail.Said(No.AtUtc), Is.EqualTo(ConsentState.Withdrawn));
    }

    private static DateTime Parsed(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
