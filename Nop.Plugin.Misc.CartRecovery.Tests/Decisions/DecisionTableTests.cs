using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using Nop.Plugin.Misc.CartRecovery.Tests.Platform;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions;

/// <summary>The planner's scenarios, printed for merchants. UPDATE_DOCS=1 writes docs/decision-table.md anew; otherwise the test compares.</summary>
internal sealed class DecisionTableTests
{
    private sealed record Scenario(string Story, double AtHours, EpisodeFacts Facts, RecoveryPolicy Policy);

    private static readonly SendWindow DayTime = new(TimeSpan.FromHours(9), TimeSpan.FromHours(20));

    private static readonly RecoveryPolicy ForShoes =
        Policy(policy => policy with { Audience = new Audience([new ConditionGroup([new Condition(ConditionField.Category, Comparison.AnyOf, 0, ["shoes"])])]) });

    private static readonly AudienceFacts Shoes = new() { Sets = new Dictionary<ConditionField, IReadOnlySet<string>> { [ConditionField.Category] = new HashSet<string> { "shoes" } } };

    private static readonly Scenario[] Scenarios =
    [
        Of("The shopper left half an hour ago.", 0.5),
        Of("An hour has passed since the last click.", 1),
        Of("The first e-mail went out after an hour; five hours later.", 6, facts => facts with { History = [Sent(1, 1)] }),
        Of("The first e-mail went out after an hour; a day has passed.", 24, facts => facts with { History = [Sent(1, 1)] }),
        Of("The first e-mail went out; the shopper came back ten hours later and left again.", 24, facts => facts with { LastActivityUtc = At(10), History = [Sent(1, 1)] }),
        Of("The first e-mail went out late, three hours ago; the second is due.", 25, facts => facts with { History = [Sent(1, 22)] }),
        Of("Four messages in the last three days already, of any campaign.", 2, recipient: Recipient(sentAt: [-60, -40, -20, -4])),
        Of("The cart is worth less than the campaign's minimum.", 2, facts => facts with { CartValue = 12 }),
        Of("The campaign is for carts with shoes, and there are none in this one (yet).", 2, policy: ForShoes),
        Of("The campaign is for carts with shoes, and this one has some.", 2, facts => facts with { Audience = Shoes }, policy: ForShoes),
        Of("It is night where the shopper lives (10:00 UTC is 05:00 in New York).", 0.5, facts => facts with { LastActivityUtc = At(-1) }, Recipient(zone: "America/New_York"), Policy(null, Step(1, 1, DayTime), Step(2, 24, DayTime))),
        Of("The shopper bought.", 2, facts => facts with { State = EpisodeState.Converted, History = [Sent(1, 1)] }),
        Of("The shopper emptied the cart.", 2, facts => facts with { State = EpisodeState.Emptied }),
        Of("Three days without a sign of life; the second step was never due in its window.", 72.1, facts => facts with { History = [Sent(1, 1), Waited(2, Reason.OutsideSendWindow)] }, null, Policy(null, Step(1, 1), Step(2, 71, new SendWindow(TimeSpan.FromHours(2), TimeSpan.FromHours(3))))),
        Of("Bought yesterday and filled a new cart; the campaign keeps quiet for two days after an order.", 2, null, Recipient(lastOrder: -20), Policy(policy => policy with { QuietAfterOrder = TimeSpan.FromHours(48) })),
        Of("Nobody typed an e-mail.", 2, null, Recipient(hasAddress: false)),
        Of("The box was not ticked (strict mode).", 2, null, Recipient(consent: ConsentState.None)),
        Of("The box was not ticked (notice mode).", 2, null, Silent(ConsentMode.Notice)),
        Of("The box was ticked, and the link in the confirming message not yet followed.", 2, null, Recipient(consent: ConsentState.Unconfirmed)),
        Of("Bought and was told years ago; what that implied is too old.", 2, null, Recipient(consent: ConsentState.Expired)),
        Of("The shopper has unsubscribed.", 2, null, Recipient(suppressed: true)),
        Of("The merchant has not chosen how consent works.", 2, null, Recipient(mode: ConsentMode.NotChosen)),
        Of("The shop has no e-mail account that sends.", 2, null, Recipient(ready: false)),
        Of("Kept out at random, to measure the effect.", 2, null, Recipient(heldOut: true)),
    ];

    [Test]
    public void The_table_in_the_docs_is_what_the_planner_says()
    {
        var file = Path.Combine(RepositoryFiles.Root, "docs", "decision-table.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(file, Print());

        Assert.That(File.ReadAllText(file), Is.EqualTo(Print()));
    }

    private static string Print() => string.Join('\n',
    [
        "# What is decided, and why",
        "",
        "Written by a test from the planner's own answers. The campaign: first e-mail one hour after the last click, second after a day, at least five hours apart, at most four messages",
        "to a person in three days, carts from 20.00, an episode lapses after three days. Hours count from the shopper's last click unless the story says otherwise.",
        "",
        "| the story | looked at after | first step | second step | looked at again |",
        "|---|---|---|---|---|",
        .. Scenarios.Select(Row),
        "",
    ]);

    private static string Row(Scenario scenario)
    {
        var plan = TouchPlanner.Plan(scenario.Facts, scenario.Policy, At(scenario.AtHours));
        return $"| {scenario.Story} | {Hours(scenario.AtHours)} | {Cell(plan, 1)} | {Cell(plan, 2)} | {(plan.NextDecisionUtc is { } next ? Hours((next - Zero).TotalHours) : "never")} |";
    }

    private static string Cell(TouchPlan plan, int step) => plan.Steps.FirstOrDefault(verdict => verdict.StepNumber == step)?.Verdict switch
    {
        null => "done",
        { Kind: VerdictKind.Send } => "**send**",
        { Kind: VerdictKind.Wait } wait => "wait: " + Reasons(wait),
        var skip => "skip: " + Reasons(skip),
    };

    private static string Reasons(Verdict verdict) => string.Join(", ", verdict.Reasons.Select(reason => reason.Code()));

    private static string Hours(double hours) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(hours, 1)} h");

    private static Scenario Of(string story, double atHours, Func<EpisodeFacts, EpisodeFacts>? change = null, RecipientFacts? recipient = null, RecoveryPolicy? policy = null) =>
        new(story, atHours, Episode(change, recipient), policy ?? Policy());
}
