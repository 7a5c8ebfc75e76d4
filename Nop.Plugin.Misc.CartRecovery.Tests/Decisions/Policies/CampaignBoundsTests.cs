using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

/// <summary>Every number of a campaign at the edges of what is allowed: the least and the most are taken, one step beyond is not.</summary>
internal sealed class CampaignBoundsTests
{
    private static readonly CampaignDraft Good = new() { Name = "Four e-mails", LimitHours = 720, MinimumGapMinutes = 0, Steps = [new(60, ["email"]), new(1440, ["email"])] };

    private static IEnumerable<TestCaseData> Bounds()
    {
        yield return Bound(ProblemCode.NameTooLong, 0, 200, value => Good with { Name = "x" + new string('y', (int)value - 1) }, least: 1);
        yield return Bound(ProblemCode.IdleOutOfRange, 5, 43_200, value => Good with { IdleMinutes = (int)value });
        yield return Bound(ProblemCode.LimitOutOfRange, 1, 720, value => Good with { LimitHours = (int)value });
        yield return Bound(ProblemCode.MinimumGapOutOfRange, 0, 43_200, value => Good with { MinimumGapMinutes = (int)value });
        yield return Bound(ProblemCode.CapTouchesOutOfRange, 1, 100, value => Good with { CapTouches = (int)value });
        yield return Bound(ProblemCode.CapHoursOutOfRange, 1, 8784, value => Good with { CapHours = (int)value });
        yield return Bound(ProblemCode.QuietOutOfRange, 0, 8784, value => Good with { QuietAfterOrderHours = (int)value });
        yield return Bound(ProblemCode.QuietAfterCouponOutOfRange, 0, 8784, value => Good with { QuietAfterCouponHours = (int)value });
        yield return Bound(ProblemCode.MinimumCartValueOutOfRange, 0, null, value => Good with { MinimumCartValue = value });
        yield return Bound(ProblemCode.HoldOutOutOfRange, 0, 100, value => Good with { HoldOutPercent = (int)value });
        yield return Bound(ProblemCode.FirstStepTooEarly, 5, null, value => Good with { Steps = [new((int)value, ["email"])] });
        yield return Bound(ProblemCode.StepsTooMany, 0, 10, value => Good with { Steps = [.. Enumerable.Range(1, (int)value).Select(number => new StepDraft(number * 60, ["email"]))] }, least: 0);
        yield return Bound(ProblemCode.WindowOutOfRange, 0, 1440, value => Of(step => step with { WindowFromMinute = (int)value, WindowToMinute = 600 }));
        yield return Bound(ProblemCode.WindowOutOfRange, 0, 1440, value => Of(step => step with { WindowFromMinute = 600, WindowToMinute = (int)value }));
        yield return Bound(ProblemCode.DayOutOfRange, 0, 1440, value => Of(step => step with { Days = [new DayDraft(DayOfWeek.Sunday, (int)value, 600)] }));
        yield return Bound(ProblemCode.DayOutOfRange, 0, 1440, value => Of(step => step with { Days = [new DayDraft(DayOfWeek.Sunday, 600, (int)value)] }));
        yield return Bound(ProblemCode.PercentageOutOfRange, 1, 100, value => Offer(OfferKind.Percentage, value));
        yield return Bound(ProblemCode.AmountOutOfRange, 1, 1_000_000, value => Offer(OfferKind.Amount, value));
        yield return Bound(ProblemCode.IncentiveCapOutOfRange, 0, 1_000_000, value => Offer(OfferKind.Percentage, 10, cap: value));
        yield return Bound(ProblemCode.ValidityOutOfRange, 1, 720, value => Offer(OfferKind.Percentage, 10, hours: (int)value));
        yield return Bound(ProblemCode.VariantShareOutOfRange, 1, 99, value => Split(("A", (int)value), ("B", 100 - (int)value)));
        yield return Bound(ProblemCode.VariantNameTooLong, 1, 50, value => Split((new string('x', (int)value), 50), ("B", 50)), least: 1);
        yield return Bound(ProblemCode.VariantsTooMany, 2, 5, value => Split([.. Enumerable.Range(1, (int)value).Select(number => ($"v{number}", 100 / (int)value))]), least: 2);
    }

    [TestCaseSource(nameof(Bounds))]
    public void A_number_is_taken_up_to_its_bounds_and_no_further(ProblemCode code, decimal least, decimal? most, Func<decimal, CampaignDraft> of, bool below)
    {
        Assert.That(Codes(of(least)), Has.No.Member(code));
        if (below)
            Assert.That(Codes(of(least - 1)), Has.Member(code));
        if (most is { } upper)
        {
            Assert.That(Codes(of(upper)), Has.No.Member(code));
            Assert.That(Codes(of(upper + 1)), Has.Member(code));
        }
    }

    [Test]
    public void Two_variants_without_names_are_not_two_of_one_name() =>
        Assert.That(Codes(Split(("", 50), (" ", 50))), Is.EqualTo(new[] { ProblemCode.VariantNameMissing }));

    [Test]
    public void A_new_campaign_writes_to_guests_spares_holidays_and_sends_the_newest_after_an_outage()
    {
        var fresh = new CampaignDraft { Name = "" };

        Assert.That((fresh.Guests, fresh.ObserveHolidays, fresh.AfterOutage), Is.EqualTo((true, true, AfterOutage.NewestOnly)));
        Assert.That(new StepDraft(60, []).Text, Is.Empty);
    }

    /// <param name="least">Given when one less cannot be written at all.</param>
    private static TestCaseData Bound(ProblemCode code, decimal lowest, decimal? most, Func<decimal, CampaignDraft> of, decimal? least = null) =>
        new TestCaseData(code, least ?? lowest, most, of, least is null).SetArgDisplayNames(code.ToString());

    private static IEnumerable<ProblemCode> Codes(CampaignDraft draft) => CampaignProblems.Of(draft, [Channel.Email]).Select(problem => problem.Code);

    private static CampaignDraft Of(Func<StepDraft, StepDraft> change) => Good with { Steps = [change(new StepDraft(60, ["email"]))] };

    private static CampaignDraft Offer(OfferKind kind, decimal value, decimal cap = 0, int hours = 48) => Of(step => step with { Incentive = new IncentiveDraft(kind, value, cap, hours) });

    private static CampaignDraft Split(params (string Name, int Share)[] variants) => Of(step => step with { Variants = [.. variants.Select(variant => new VariantDraft(variant.Name, variant.Share))] });
}
