using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

/// <summary>Codes are written in shops' databases and in files that merchants keep: never renamed.</summary>
internal sealed class ConditionCodesTests
{
    [TestCase("cart-value", ConditionField.CartValue, true)]
    [TestCase("orders-before", ConditionField.OrdersBefore, true)]
    [TestCase("past-recoveries", ConditionField.PastRecoveries, true)]
    [TestCase("product", ConditionField.Product, false)]
    [TestCase("category", ConditionField.Category, false)]
    [TestCase("manufacturer", ConditionField.Manufacturer, false)]
    [TestCase("vendor", ConditionField.Vendor, false)]
    [TestCase("customer-role", ConditionField.CustomerRole, false)]
    [TestCase("country", ConditionField.Country, false)]
    [TestCase("language", ConditionField.Language, false)]
    [TestCase("store", ConditionField.Store, false)]
    [TestCase("channel", ConditionField.Channel, false)]
    [TestCase("account", ConditionField.Account, false)]
    public void Fields_are_written_and_read_alike(string code, ConditionField field, bool number)
    {
        Assert.That(field.Code(), Is.EqualTo(code));
        Assert.That(ConditionCodes.FindField(code), Is.EqualTo(field));
        Assert.That(field.IsNumber(), Is.EqualTo(number));
        Assert.That(ConditionCodes.ComparisonsOf(field), Is.EqualTo(number ? new[] { Comparison.AtLeast, Comparison.AtMost } : [Comparison.AnyOf, Comparison.NoneOf]));
    }

    [TestCase("at-least", Comparison.AtLeast, true)]
    [TestCase("at-most", Comparison.AtMost, true)]
    [TestCase("any-of", Comparison.AnyOf, false)]
    [TestCase("none-of", Comparison.NoneOf, false)]
    public void So_are_comparisons(string code, Comparison comparison, bool number)
    {
        Assert.That(comparison.Code(), Is.EqualTo(code));
        Assert.That(ConditionCodes.FindComparison(code), Is.EqualTo(comparison));
        Assert.That(comparison.IsNumber(), Is.EqualTo(number));
    }

    [Test]
    public void Every_member_has_a_code()
    {
        Assert.That(ConditionCodes.AllFields.Select(ConditionCodes.FindField), Is.EquivalentTo(Enum.GetValues<ConditionField>().Cast<ConditionField?>()));
        Assert.That(ConditionCodes.AllComparisons.Select(ConditionCodes.FindComparison), Is.EquivalentTo(Enum.GetValues<Comparison>().Cast<Comparison?>()));
    }

    [Test]
    public void What_is_none_is_not_found_and_not_named()
    {
        Assert.That(ConditionCodes.FindField("Country"), Is.Null);
        Assert.That(ConditionCodes.FindComparison("more-than"), Is.Null);
        Assert.That(() => ((ConditionField)1).Code(), Throws.InvalidOperationException);
        Assert.That(() => ((Comparison)99).Code(), Throws.InvalidOperationException);
    }

    [Test]
    public void A_comparison_of_a_later_version_is_not_guessed_at() =>
        Assert.That(() => new Condition(ConditionField.CartValue, (Comparison)99, 0, []).Holds(AudienceFacts.Unknown), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.StartsWith("Unknown comparison"));
}
