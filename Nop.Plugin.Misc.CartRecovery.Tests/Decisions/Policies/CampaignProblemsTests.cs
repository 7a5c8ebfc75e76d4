using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

internal sealed class CampaignProblemsTests
{
    private static readonly Channel[] Available = [Channel.Email];

    private static CampaignDraft Good => new() { Name = "Four e-mails", Steps = [Step(60), Step(1440, from: 540, to: 1200)] };

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
        yield return Case("nothing per cent", Good with { Steps = [Step(60, offer: Offer(0))] }, "PercentageOutOfRange 1");
        yield return Case("over all per cent", Good with { Steps = [Step(60, offer: Offer(100.5m))] }, "PercentageOutOfRange 1");
        yield return Case("all per cent", Good with { Steps = [Step(60, offer: Offer(100))] });
        yield return Case("no amount", Good with { Steps = [Step(60, offer: Offer(0, OfferKind.Amount))] }, "AmountOutOfRange 1 1000000");
        yield return Case("negative cap", Good with { Steps = [Step(60, offer: Offer(10, cap: -1))] }, "IncentiveCapOutOfRange 1 1000000");
        yield return Case("valid for nothing", Good with { Steps = [Step(60, offer: Offer(10, hours: 0))] }, "ValidityOutOfRange 1 30");
        yield return Case("valid too long", Good with { Steps = [Step(60, offer: Offer(10, hours: 721))] }, "ValidityOutOfRange 1 30");
        yield return Case("free shipping needs no value", Good with { Steps = [Step(60, offer: Offer(0, OfferKind.FreeShipping))] });
    }

    [TestCaseSource(nameof(Table))]
    public void A_campaign_has_the_problems_it_has(CampaignDraft draft, string[] expected) =>
        Assert.That(CampaignProblems.Of(draft, Available).Select(Print), Is.EqualTo(expected));

    private static TestCaseData Case(string name, CampaignDraft draft, params string[] problems) => new TestCaseData(draft, problems).SetName($"{{m}}: {name}");

    private static string Print(CampaignProblem problem) => string.Join(' ', problem.Arguments.Prepend(problem.Code).Select(part => FormattableString.Invariant($"{part}")));
}
