using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Campaigns;

internal sealed class CampaignJsonTests
{
    private const string Published = """
        { "name": "Four e-mails in 72 h", "trigger": "abandoned-cart", "idleMinutes": 60, "limitHours": 72, "minimumGapMinutes": 300,
          "frequencyCap": { "touches": 4, "hours": 72 }, "quietAfterOrderHours": 0, "audience": { "minimumCartValue": 20.0, "guests": true }, "holdOutPercent": 0,
          "steps": [ { "afterMinutes": 60, "channels": ["email"], "sendWindow": { "from": "00:00", "to": "24:00" } },
                     { "afterMinutes": 1440, "channels": ["email"], "sendWindow": { "from": "09:00", "to": "20:00" } } ] }
        """;

    [Test]
    public void The_published_example_is_read_as_written_and_has_no_problem()
    {
        var draft = CampaignJson.Read(Published).Draft!;

        Assert.That(draft.Name, Is.EqualTo("Four e-mails in 72 h"));
        Assert.That((draft.IdleMinutes, draft.LimitHours, draft.MinimumGapMinutes, draft.CapTouches, draft.CapHours), Is.EqualTo((60, 72, 300, 4, 72)));
        Assert.That((draft.MinimumCartValue, draft.Guests, draft.HoldOutPercent), Is.EqualTo((20m, true, 0)));
        Assert.That((draft.QuietAfterCouponHours, draft.AfterOutage, draft.ObserveHolidays), Is.EqualTo((0, AfterOutage.NewestOnly, true)), "What older files do not name.");
        Assert.That(draft.Steps.Select(step => (step.AfterMinutes, step.WindowFromMinute, step.WindowToMinute)), Is.EqualTo(new[] { (60, 0, 1440), (1440, 540, 1200) }));
        Assert.That(CampaignProblems.Of(draft, [Channel.Email]), Is.Empty);
    }

    [Test]
    public void What_is_written_is_read_back()
    {
        var draft = CampaignJson.Read(Published).Draft! with
        {
            Name = "Coș „1” <b>",
            Trigger = Trigger.IncompleteCheckout,
            QuietAfterCouponHours = 48,
            Budget = new BudgetDraft(50m, 999.5m, 20, 300),
            AfterOutage = AfterOutage.SendLate,
            ObserveHolidays = false,
            Steps =
            [
                new StepDraft(60, ["email", "sms"], 1200, 360, new IncentiveDraft(OfferKind.Percentage, 10.5000m, 25m, 48)),
                new StepDraft(600, ["email"], 0, 1440, new IncentiveDraft(OfferKind.Amount, 5m, 0, 24)),
                new StepDraft(1200, ["email"], 0, 1440, new IncentiveDraft(OfferKind.FreeShipping, 0, 0, 24))
                {
                    Days = [new DayDraft(DayOfWeek.Saturday, 600, 960), DayDraft.Shut(DayOfWeek.Sunday)],
                    Variants = [new VariantDraft("A", 30), new VariantDraft("Z", 70)],
                    Text = "last",
                },
            ],
        };

        var read = CampaignJson.Read(CampaignJson.Write(draft)).Draft!;
        var again = CampaignJson.Write(read);

        Assert.That(again, Is.EqualTo(CampaignJson.Write(draft)));
        Assert.That((read.QuietAfterCouponHours, read.AfterOutage, read.ObserveHolidays), Is.EqualTo((48, AfterOutage.SendLate, false)));
        Assert.That(read.Budget, Is.EqualTo(new BudgetDraft(50m, 999.5m, 20, 300)));
        Assert.That(read.Steps[2].Days, Is.EqualTo(draft.Steps[2].Days));
        Assert.That(read.Steps[2].Variants, Is.EqualTo(draft.Steps[2].Variants));
        Assert.That(again, Does.Contain("\"percentage\": 10.5,").And.Contain("Coș"));
    }

    [TestCase("{", "FileNotJson 1 2")]
    [TestCase("[]", "ValueWrongKind $ { }")]
    [TestCase("{ \"name\": 1, }", "FileNotJson 1 14")]
    public void What_is_no_campaign_is_refused_with_its_place(string json, string problem) => Assert.That(Problems(json), Is.EqualTo(new[] { problem }));

    [TestCase("\"idleMinutes\": 60", "\"idleMinutes\": \"60\"", "ValueWrongKind idleMinutes 123")]
    [TestCase("\"idleMinutes\": 60", "\"idleMinutes\": 6.5", "ValueWrongKind idleMinutes 123")]
    [TestCase("\"idleMinutes\": 60", "\"idleMinutes\": 60, \"idleMinutes\": 61", "ValueTwice idleMinutes")]
    [TestCase("\"touches\": 4, ", "", "ValueMissing frequencyCap.touches")]
    [TestCase("\"abandoned-cart\"", "\"abandoned\"", "ValueNotAllowed trigger abandoned abandoned-cart, incomplete-checkout, unpaid-order, wishlist, conversation, purchase")]
    [TestCase("\"from\": \"09:00\"", "\"from\": \"9:00\"", "ValueWrongKind steps[1].sendWindow.from \"09:00\"")]
    [TestCase("\"from\": \"09:00\"", "\"form\": \"09:00\"", "ValueUnknown steps[1].sendWindow.form from, to, days|ValueMissing steps[1].sendWindow.from")]
    [TestCase("[\"email\"]", "\"email\"", "ValueWrongKind steps[0].channels [ ]|ValueWrongKind steps[1].channels [ ]")]
    [TestCase("[\"email\"]", "[7]", "ValueWrongKind steps[0].channels[0] \"email\"|ValueWrongKind steps[1].channels[0] \"email\"")]
    [TestCase("\"afterMinutes\": 1440,", "\"afterMinutes\": 1440, \"incentive\": { \"percentage\": 10 },", "ValueMissing steps[1].incentive.validHours")]
    [TestCase("\"afterMinutes\": 1440,", "\"afterMinutes\": 1440, \"incentive\": { \"percentage\": 10, \"amount\": 5, \"validHours\": 48 },", "IncentiveNotOne steps[1].incentive")]
    [TestCase("\"afterMinutes\": 1440,", "\"afterMinutes\": 1440, \"incentive\": { \"validHours\": 48 },", "IncentiveNotOne steps[1].incentive")]
    [TestCase("\"to\": \"20:00\"", "\"to\": \"20:00\", \"days\": { \"sunday\": \"open\" }", "ValueWrongKind steps[1].sendWindow.days.sunday \"closed\", { \"from\": \"09:00\", \"to\": \"20:00\" }")]
    [TestCase("\"to\": \"20:00\"", "\"to\": \"20:00\", \"days\": { \"Sunday\": \"closed\" }", "ValueUnknown steps[1].sendWindow.days.Sunday monday, tuesday, wednesday, thursday, friday, saturday, sunday")]
    [TestCase("\"to\": \"20:00\"", "\"to\": \"20:00\", \"days\": { \"sunday\": { \"from\": \"9\", \"to\": \"12:00\" } }", "ValueWrongKind steps[1].sendWindow.days.sunday.from \"09:00\"")]
    [TestCase("\"afterMinutes\": 1440,", "\"afterMinutes\": 1440, \"variants\": [ { \"name\": \"A\" } ],", "ValueMissing steps[1].variants[0].share")]
    [TestCase("\"holdOutPercent\": 0", "\"holdOutPercent\": 0, \"afterOutage\": \"later\"", "ValueNotAllowed afterOutage later newest-only, send-late, skip")]
    [TestCase("\"guests\": true", "\"guests\": \"yes\"", "ValueWrongKind audience.guests true, false")]
    public void A_wrong_value_is_named_by_its_path(string right, string wrong, string problems) =>
        Assert.That(Problems(Published.Replace(right, wrong, StringComparison.Ordinal)), Is.EqualTo(problems.Split('|')));

    [Test]
    public void A_text_that_was_never_shipped_is_named_with_those_that_were() => Assert.That(
        Problems(Published.Replace("\"afterMinutes\": 1440,", "\"afterMinutes\": 1440, \"text\": \"poem\",", StringComparison.Ordinal)).Single(),
        Does.StartWith("ValueNotAllowed steps[1].text poem first, second, last, third, nudge,"));

    [Test]
    public void A_file_past_all_reason_is_not_even_parsed() =>
        Assert.That(Problems(new string(' ', CampaignJson.MostCharacters + 1)), Is.EqualTo(new[] { "FileTooLarge 500000" }));

    private static IEnumerable<string> Problems(string json)
    {
        var reading = CampaignJson.Read(json);
        Assert.That(reading.Draft, Is.Null);
        return reading.Problems.Select(problem => string.Join(' ', problem.Arguments.Prepend(problem.Code)));
    }
}
