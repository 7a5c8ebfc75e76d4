using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

internal sealed class AudienceProblemsTests
{
    private static readonly Condition Guests = Set(ConditionField.Account, ConditionCodes.Guest);
    private static readonly Condition OtherStore = Set(ConditionField.Store, "2");
    private static readonly Condition Romanians = Set(ConditionField.Country, "RO");

    private static Condition Set(ConditionField field, params string[] values) => new(field, Comparison.AnyOf, 0, values);

    private static Condition AtLeast(ConditionField field, decimal number) => new(field, Comparison.AtLeast, number, []);

    private static Condition AtMost(ConditionField field, decimal number) => new(field, Comparison.AtMost, number, []);

    private static IEnumerable<TestCaseData> Table()
    {
        yield return Case("everybody", []);
        yield return Case("a country", [[Romanians]]);
        yield return Case("an empty group", [[Romanians], []], "AudienceGroupEmpty 2");
        yield return Case("a number among values", [[new(ConditionField.Country, Comparison.AtLeast, 1, [])]], "ConditionComparisonWrong 1 Country");
        yield return Case("values of a number", [[Romanians], [new(ConditionField.CartValue, Comparison.AnyOf, 1, ["1"])]], "ConditionComparisonWrong 2 CartValue");
        yield return Case("no values", [[Set(ConditionField.Product)]], "ConditionWithoutValues 1 Product");
        yield return Case("negative number", [[AtLeast(ConditionField.CartValue, -0.01m)]], "ConditionNumberOutOfRange 1 CartValue");
        yield return Case("smallest number", [[AtLeast(ConditionField.CartValue, 0)]]);
        yield return Case("largest number", [[AtLeast(ConditionField.CartValue, 1_000_000_000m)]]);
        yield return Case("too large a number", [[AtLeast(ConditionField.CartValue, 1_000_000_001m)]], "ConditionNumberOutOfRange 1 CartValue");
        yield return Case("half an order", [[AtLeast(ConditionField.OrdersBefore, 1.5m)]], "ConditionNumberOutOfRange 1 OrdersBefore");
        yield return Case("whole orders and broken money", [[AtLeast(ConditionField.OrdersBefore, 2m)], [AtLeast(ConditionField.CartValue, 1.5m)]]);
        yield return Case("both lacks of one group", [[Set(ConditionField.Product), AtLeast(ConditionField.OrdersBefore, 0.5m)]], "ConditionWithoutValues 1 Product", "ConditionNumberOutOfRange 1 OrdersBefore");
        yield return Case("upside down", [[AtLeast(ConditionField.OrdersBefore, 3)], [AtMost(ConditionField.OrdersBefore, 2)]], "AudienceMinimumAboveMaximum OrdersBefore 3 2");
        yield return Case("exactly so many", [[AtLeast(ConditionField.OrdersBefore, 2)], [AtMost(ConditionField.OrdersBefore, 2)]]);
        yield return Case("the greatest minimum and the least maximum count", [[AtLeast(ConditionField.CartValue, 1)], [AtLeast(ConditionField.CartValue, 30)], [AtMost(ConditionField.CartValue, 20)], [AtMost(ConditionField.CartValue, 90)]], "AudienceMinimumAboveMaximum CartValue 30 20");
        yield return Case("two fields are not one range", [[AtLeast(ConditionField.CartValue, 30)], [AtMost(ConditionField.OrdersBefore, 2)]]);
        yield return Case("one of two need not hold", [[AtLeast(ConditionField.OrdersBefore, 3), Romanians], [AtMost(ConditionField.OrdersBefore, 2)]]);
    }

    [TestCaseSource(nameof(Table))]
    public void An_audience_has_the_problems_it_has(Condition[][] groups, string[] expected) => Assert.That(Problems(Draft(groups)), Is.EqualTo(expected));

    [Test]
    public void The_campaigns_own_minimum_is_one_of_the_conditions() =>
        Assert.That(Problems(Draft([AtMost(ConditionField.CartValue, 20)]) with { MinimumCartValue = 20.5m }), Is.EqualTo(new[] { "AudienceMinimumAboveMaximum CartValue 20.5 20" }));

    [Test]
    public void What_the_campaign_settles_otherwise_never_holds()
    {
        Assert.That(Problems(Draft([Guests]) with { Guests = false }), Is.EqualTo(new[] { "AudienceGroupNeverHolds 1" }));
        Assert.That(Problems(Draft([Romanians], [OtherStore]) with { StoreId = 1 }), Is.EqualTo(new[] { "AudienceGroupNeverHolds 2" }));
        Assert.That(Problems(Draft([Guests, OtherStore]) with { Guests = false, StoreId = 1 }), Is.EqualTo(new[] { "AudienceGroupNeverHolds 1" }));
    }

    [Test]
    public void What_it_leaves_open_may_hold()
    {
        Assert.That(Problems(Draft([Guests], [OtherStore])), Is.Empty);
        Assert.That(Problems(Draft([Guests, Romanians]) with { Guests = false }), Is.Empty);
        Assert.That(Problems(Draft([Set(ConditionField.Account, ConditionCodes.Account)]) with { Guests = false }), Is.Empty);
        Assert.That(Problems(Draft([OtherStore]) with { StoreId = 2 }), Is.Empty);
    }

    [TestCase(50, 500, ExpectedResult = false)]
    [TestCase(51, 1, ExpectedResult = true)]
    [TestCase(1, 501, ExpectedResult = true)]
    public bool Too_large_an_audience_is_not_looked_into(int conditions, int values)
    {
        var condition = Set(ConditionField.Product, [.. Enumerable.Range(1, values).Select(id => $"{id}")]);

        var problems = Problems(Draft([.. Enumerable.Repeat(condition, conditions)], [])).ToList();

        Assert.That(problems, Is.EqualTo(new[] { problems[0].StartsWith("AudienceTooLarge", StringComparison.Ordinal) ? "AudienceTooLarge 50 500" : "AudienceGroupEmpty 2" }));
        return problems[0].StartsWith("AudienceTooLarge", StringComparison.Ordinal);
    }

    private static CampaignDraft Draft(params Condition[][] groups) =>
        new() { Name = "Four e-mails", Steps = [new(60, ["email"])], Audience = new Audience([.. groups.Select(group => new ConditionGroup(group))]) };

    private static IEnumerable<string> Problems(CampaignDraft draft) => CampaignProblems.Of(draft, [Nop.Plugin.Misc.CartRecovery.Decisions.Recipients.Channel.Email])
        .Select(problem => string.Join(' ', problem.Arguments.Prepend(problem.Code).Select(part => FormattableString.Invariant($"{part}"))));

    private static TestCaseData Case(string name, Condition[][] groups, params string[] problems) => new TestCaseData(groups, problems).SetName($"{{m}}: {name}");
}
