using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

internal sealed class AudienceTests
{
    private static readonly AudienceFacts Somebody = new()
    {
        Numbers = new Dictionary<ConditionField, decimal> { [ConditionField.CartValue] = 50m },
        Sets = new Dictionary<ConditionField, IReadOnlySet<string>> { [ConditionField.Country] = new HashSet<string> { "RO", "EU" } },
    };

    private static readonly Condition Holds = new(ConditionField.CartValue, Comparison.AtLeast, 1m, []);
    private static readonly Condition Fails = new(ConditionField.CartValue, Comparison.AtLeast, 99m, []);

    [TestCase(Comparison.AtLeast, 50, true)]
    [TestCase(Comparison.AtLeast, 50.01, false)]
    [TestCase(Comparison.AtMost, 50, true)]
    [TestCase(Comparison.AtMost, 49.99, false)]
    public void Numbers_are_compared_inclusively(Comparison comparison, decimal number, bool expected) =>
        Assert.That(new Condition(ConditionField.CartValue, comparison, number, []).Holds(Somebody), Is.EqualTo(expected));

    [TestCase(Comparison.AtMost, 0, true)]
    [TestCase(Comparison.AtLeast, 1, false)]
    public void What_was_never_counted_is_none(Comparison comparison, decimal number, bool expected) =>
        Assert.That(new Condition(ConditionField.OrdersBefore, comparison, number, []).Holds(Somebody), Is.EqualTo(expected));

    [TestCase(Comparison.AnyOf, "RO", true)]
    [TestCase(Comparison.AnyOf, "DE EU", true)]
    [TestCase(Comparison.AnyOf, "DE FR", false)]
    [TestCase(Comparison.NoneOf, "DE FR", true)]
    [TestCase(Comparison.NoneOf, "DE RO", false)]
    public void One_value_in_common_suffices(Comparison comparison, string values, bool expected) =>
        Assert.That(new Condition(ConditionField.Country, comparison, 0, values.Split(' ')).Holds(Somebody), Is.EqualTo(expected));

    [TestCase(Comparison.AnyOf, false)]
    [TestCase(Comparison.NoneOf, true)]
    public void Of_what_is_not_known_nothing_is_in_common(Comparison comparison, bool expected) =>
        Assert.That(new Condition(ConditionField.Product, comparison, 0, ["7"]).Holds(Somebody), Is.EqualTo(expected));

    [Test]
    public void Groups_are_ands_of_ors()
    {
        Assert.That(Audience.Everyone.Includes(Somebody), Is.True);
        Assert.That(Of([Holds, Fails]).Includes(Somebody), Is.True);
        Assert.That(Of([Fails, Fails]).Includes(Somebody), Is.False);
        Assert.That(Of([Holds], [Fails, Holds]).Includes(Somebody), Is.True);
        Assert.That(Of([Holds], [Fails]).Includes(Somebody), Is.False);
    }

    [Test]
    public void The_first_group_that_keeps_somebody_out_is_named()
    {
        Assert.That(Of([Holds], [Fails], [Fails, Holds], [Fails]).FirstUnmet(Somebody), Is.EqualTo(1));
        Assert.That(Of([Holds], [Fails, Holds]).FirstUnmet(Somebody), Is.Null);
    }

    [Test]
    public void Nobody_is_in_an_audience_that_could_not_be_read() => Assert.That(Audience.Nobody.Includes(Somebody), Is.False);

    [Test]
    public void Each_field_is_asked_for_once() =>
        Assert.That(
            Of([Holds, new Condition(ConditionField.Store, Comparison.AnyOf, 0, ["1"])], [Fails]).Fields,
            Is.EqualTo(new[] { ConditionField.CartValue, ConditionField.Store }));

    [Test]
    public void What_it_asks_about_is_told_once_and_an_empty_group_is_met_by_nobody()
    {
        Assert.That(Of([Holds, Fails], [new Condition(ConditionField.Country, Comparison.AnyOf, 0, ["RO"])]).Fields, Is.EqualTo(new[] { ConditionField.CartValue, ConditionField.Country }));
        Assert.That(Audience.Nobody.Includes(Somebody), Is.False);
    }

    private static Audience Of(params Condition[][] groups) => new([.. groups.Select(group => new ConditionGroup(group))]);
}
