using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

internal sealed class CampaignProblemsTests
{
    private static readonly Channel[] Available = [Channel.Email];

    private static CampaignDraft Good => new() { Name = "Four e-mails", Steps = [Step(60), Step(1440, from: 540, to: 1200)] };

    private static CampaignDraft Talk => new() { Name = "Talk", Trigger = Trigger.Conversation, IdleMinutes = 30, LimitHours = 24, Steps = [Step(30, "sms")] };

    private static StepDraft Step(int after, string channels = "email", int from = 0, int to = 1440, IncentiveDraft? offer = null) =>
        new(after, ChannelCodes.Split(channels), from, to, offer);

    private static IncentiveDraft Offer(decimal value, OfferKind kind = OfferKind.Percentage, decimal cap = 0, int hours = 48) => new(kind, value, cap, hours);

    private static IEnumerable<TestCaseData> Table()
    {
        yield return Case("as it should be", Good);
        yield return Case("no name", Good with { Name = "  " }, "NameMissing");
        yield return Case("long name", Good with { Name = new string('x', 201) }, "NameTooLong 200");
        yield return Case("idle too short", Good with { IdleMinutes = 4 }, "IdleOutOfRange 5 30");
        yield return Case("idle shortest", Good with { IdleMinutes = 5 });
        yield return Case("no limit", Good with { LimitHours = 0 }, "LimitOutOfRange 30", "StepAfterLimit 1 0", "StepAfterLimit 2 0");
        yield return Case("limit too long", Good with { LimitHours = 721 }, "LimitOutOfRange 30");
        yield return Case("limit longest", Good with { LimitHours = 720 });
        yield return Case("negative gap", Good with { MinimumGapMinutes = -1 }, "MinimumGapOutOfRange 30");
        yield return Case("no touches", Good with { CapTouches = 0 }, "CapTouchesOutOfRange 100");
        yield return Case("endless cap", Good with { CapHours = 9000 }, "CapHoursOutOfRange 8784");
        yield return Case("negative quiet", Good with { QuietAfterOrderHours = -1 }, "QuietOutOfRange 8784");
        yield return Case("negative value", Good with { MinimumCartValue = -0.01m }, "MinimumCartValueOutOfRange");
        yield return Case("hold-out over all", Good with { HoldOutPercent = 101 }, "HoldOutOutOfRange");
        yield return Case("budget below nothing", Good with { Budget = new BudgetDraft(0m, -0.01m, 0, 0) }, "BudgetOutOfRange");
        yield return Case("fewer offers than none", Good with { Budget = new BudgetDraft(0m, 0m, -1, 0) }, "BudgetOutOfRange");
        yield return Case("no steps", Good with { Steps = [] }, "StepsMissing");
        yield return Case("eleven steps", Good with { MinimumGapMinutes = 0, Steps = [.. Enumerable.Range(1, 11).Select(number => Step(number * 60))] }, "StepsTooMany 10");
        yield return Case("first too early", Good with { Steps = [Step(4)] }, "FirstStepTooEarly 5");
        yield return Case("first earliest", Good with { Steps = [Step(5)] });
        yield return Case("backwards", Good with { Steps = [Step(1440), Step(60)] }, "StepBeforePrevious 2");
        yield return Case("too close", Good with { Steps = [Step(60), Step(359)] }, "StepTooClose 2 299 300");
        yield return Case("just far enough", Good with { Steps = [Step(60), Step(360)] });
        yield return Case("idle time is the floor of delays", Good with { IdleMinutes = 120, Steps = [Step(60), Step(400)] }, "StepTooClose 2 280 300");
        yield return Case("after the limit", Good with { LimitHours = 24, Steps = [Step(60), Step(1441)] }, "StepAfterLimit 2 24");
        yield return Case("at the limit", Good with { LimitHours = 24, Steps = [Step(60), Step(1440)] });
        yield return Case("window outside the day", Good with { Steps = [Step(60, from: -1)] }, "WindowOutOfRange 1");
        yield return Case("window never opens", Good with { Steps = [Step(60, from: 540, to: 540)] }, "WindowNeverOpens 1 09:00 09:00");
        yield return Case("window of no midnight", Good with { Steps = [Step(60, from: 1440, to: 0)] }, "WindowNeverOpens 1 24:00 00:00");
        yield return Case("window over midnight", Good with { Steps = [Step(60, from: 1200, to: 360)] });
        yield return Case("no channel", Good with { Steps = [Step(60, "")] }, "ChannelMissing 1");
        yield return Case("channel twice", Good with { Steps = [Step(60, "email,email")] }, "ChannelTwice 1");
        yield return Case("channel unknown", Good with { Steps = [Step(60, "pigeon")] }, "ChannelUnknown 1 pigeon email, sms, whatsapp, web-push, on-site");
        yield return Case("channel to come", Good with { Steps = [Step(60, "email,sms")] }, "ChannelNotAvailable 1 sms");
        yield return Case("a conversation", Talk);
        yield return Case("a conversation followed up twice", Talk with { MinimumGapMinutes = 0, Steps = [Step(30, "sms"), Step(50, "sms")] }, "ConversationOneStep");
        yield return Case("a conversation followed up tomorrow", Talk with { Steps = [Step(61, "sms")] }, "ConversationDelayOutOfRange 5 60");
        yield return Case("a conversation idle for too long", Talk with { IdleMinutes = 61 }, "ConversationDelayOutOfRange 5 60");
        yield return Case("a conversation at the latest", Talk with { Steps = [Step(60, "sms")] });
        yield return Case("a conversation with a cart's value", Talk with { MinimumCartValue = 1m }, "ConversationHasNoCart");
        yield return Case("a conversation by e-mail", Talk with { Steps = [Step(30, "sms,email")] }, "ConversationChannel 1 email");
        yield return Case("nothing per cent", Good with { Steps = [Step(60, offer: Offer(0))] }, "PercentageOutOfRange 1");
        yield return Case("over all per cent", Good with { Steps = [Step(60, offer: Offer(100.5m))] }, "PercentageOutOfRange 1");
        yield return Case("all per cent", Good with { Steps = [Step(60, offer: Offer(100))] });
        yield return Case("no amount", Good with { Steps = [Step(60, offer: Offer(0, OfferKind.Amount))] }, "AmountOutOfRange 1 1000000");
        yield return Case("negative cap", Good with { Steps = [Step(60, offer: Offer(10, cap: -1))] }, "IncentiveCapOutOfRange 1 1000000");
        yield return Case("valid for nothing", Good with { Steps = [Step(60, offer: Offer(10, hours: 0))] }, "ValidityOutOfRange 1 30");
        yield return Case("valid too long", Good with { Steps = [Step(60, offer: Offer(10, hours: 721))] }, "ValidityOutOfRange 1 30");
        yield return Case("endless quiet after a coupon", Good with { QuietAfterCouponHours = 9000 }, "QuietAfterCouponOutOfRange 8784");
        yield return Case("day outside the day", Good with { Steps = [Step(60) with { Days = [new DayDraft(DayOfWeek.Sunday, 60, 1441)] }] }, "DayOutOfRange 1 Sunday");
        yield return Case("day never opens", Good with { Steps = [Step(60) with { Days = [new DayDraft(DayOfWeek.Sunday, 540, 540)] }] }, "DayNeverOpens 1 Sunday 09:00 09:00");
        yield return Case("closed days and shorter ones", Good with { Steps = [Step(60) with { Days = [new DayDraft(DayOfWeek.Saturday, 600, 840), DayDraft.Shut(DayOfWeek.Sunday)] }] });
        yield return Case("closed all week", Good with { Steps = [Step(60) with { Days = [.. WeekdayHours.Week.Select(DayDraft.Shut)] }] }, "WeekClosed 1");
        yield return Case("two variants", Good with { Steps = [Split(("A", 50), ("B", 50))] });
        yield return Case("variant alone", Good with { Steps = [Split(("A", 99))] }, "VariantAlone 1", "VariantSharesNotWhole 1 99");
        yield return Case("six variants", Good with { Steps = [Split(("A", 10), ("B", 10), ("C", 10), ("D", 10), ("E", 10), ("F", 50))] }, "VariantsTooMany 1 5");
        yield return Case("variant without a name", Good with { Steps = [Split(("A", 50), (" ", 50))] }, "VariantNameMissing 1");
        yield return Case("variant with a long name", Good with { Steps = [Split(("A", 50), (new string('x', 51), 50))] }, "VariantNameTooLong 1 50");
        yield return Case("variants of one name", Good with { Steps = [Split(("A", 50), ("a ", 50))] }, "VariantNameTwice 1");
        yield return Case("variant for nobody", Good with { Steps = [Split(("A", 0), ("B", 100))] }, "VariantShareOutOfRange 1");
        yield return Case("variants for most", Good with { Steps = [Split(("A", 50), ("B", 40))] }, "VariantSharesNotWhole 1 90");
        yield return Case("a trigger to come", Good with { Trigger = Trigger.Purchase }, "TriggerNotAvailable purchase");
        yield return Case("free shipping needs no value", Good with { Steps = [Step(60, offer: Offer(0, OfferKind.FreeShipping))] });
    }

    private static StepDraft Split(params (string Name, int Share)[] variants) => Step(60) with { Variants = [.. variants.Select(variant => new VariantDraft(variant.Name, variant.Share))] };

    private static IEnumerable<TestCaseData> VainTable()
    {
        yield return Case("as it should be", Good);
        yield return Case("cap frees in time", Good with { CapTouches = 1, CapHours = 24 });
        yield return Case("cap frees at the limit", Good with { CapTouches = 1, CapHours = 71 });
        yield return Case("cap frees too late", Good with { CapTouches = 1, CapHours = 72 }, "StepHeldByCap 2 1 72");
        yield return Case("each step held pushes the next", Good with { CapTouches = 1, CapHours = 36, Steps = [Step(60), Step(600), Step(1200)] }, "StepHeldByCap 3 1 36");
        yield return Case("cap counts from the step so many before", Good with { CapTouches = 2, CapHours = 71, Steps = [Step(60), Step(600), Step(1200)] });
        yield return Case("idle time delays the first touch too", Good with { IdleMinutes = 120, CapTouches = 1, CapHours = 71, Steps = [Step(60), Step(1200)] }, "StepHeldByCap 2 1 71");
        yield return Case("after the limit has a sentence of its own", Good with { LimitHours = 20, CapTouches = 1, CapHours = 72 });
        yield return Case("offer as long as the campaign", Good with { Steps = [Step(60, offer: Offer(10, hours: 72))] });
        yield return Case("offer longer than the campaign", Good with { Steps = [Step(60, offer: Offer(10, hours: 73))] }, "OfferOutlivesCampaign 1 73 72");
    }

    [TestCaseSource(nameof(VainTable))]
    public void What_could_never_come_true_is_told(CampaignDraft draft, string[] expected) =>
        Assert.That(VainProblems.Of(draft).Select(Print), Is.EqualTo(expected));

    /// <summary>A code that comes later needs its case here, or in the tests of files, audiences and readiness.</summary>
    [Test]
    public void Every_sentence_about_steps_and_conditions_has_its_case()
    {
        var told = Table().Concat(VainTable()).SelectMany(test => (string[])test.Arguments[1]!).Select(print => print.Split(' ')[0]).ToHashSet();

        Assert.That(Enum.GetNames<ProblemCode>().Where(code => !told.Contains(code) && !IsToldElsewhere(code)), Is.Empty);
    }

    private static bool IsToldElsewhere(string code) =>
        Array.Exists(["Audience", "Condition", "File", "Value"], area => code.StartsWith(area, StringComparison.Ordinal))
        || code is nameof(ProblemCode.IncentiveNotOne) or nameof(ProblemCode.ConsentModeNotChosen) or nameof(ProblemCode.ChannelNotReady) or nameof(ProblemCode.OfferProblem) or nameof(ProblemCode.TemplateProblem) or nameof(ProblemCode.VariantTemplateProblem)
            or nameof(ProblemCode.WhatsAppTextUnconfirmed);

    [Test]
    public void A_weekday_is_named_in_the_readers_language() => Assert.That(
        new CampaignProblem(ProblemCode.DayNeverOpens, 1, DayOfWeek.Sunday).Sentence("{0} {1}", System.Globalization.CultureInfo.GetCultureInfo("es-ES")),
        Is.EqualTo("1 domingo"));

    [TestCaseSource(nameof(Table))]
    public void A_campaign_has_the_problems_it_has(CampaignDraft draft, string[] expected) =>
        Assert.That(CampaignProblems.Of(draft, draft.Trigger == Trigger.Conversation ? [.. Available, Channel.Sms] : Available).Select(Print), Is.EqualTo(expected));

    private static TestCaseData Case(string name, CampaignDraft draft, params string[] problems) => new TestCaseData(draft, problems).SetName($"{{m}}: {name}");

    private static string Print(CampaignProblem problem) => string.Join(' ', problem.Arguments.Prepend(problem.Code).Select(part => FormattableString.Invariant($"{part}")));
}
