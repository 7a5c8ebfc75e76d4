using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Campaigns.Audiences;

internal sealed class AudienceFormTests
{
    [Test]
    public void The_page_and_the_audience_say_the_same()
    {
        var audience = new Audience(
        [
            new ConditionGroup([new Condition(ConditionField.Category, Comparison.NoneOf, 0, ["3", "7"]), new Condition(ConditionField.CartValue, Comparison.AtMost, 99.5m, [])]),
            new ConditionGroup([new Condition(ConditionField.Country, Comparison.AnyOf, 0, ["EU"])]),
        ]);

        var model = AudienceForm.Of(audience);

        Assert.That(model.Groups[0].Conditions[0].Values, Is.EqualTo(new[] { "category:3", "category:7" }));
        Assert.That(AudienceJsonTests.Print(AudienceForm.Of(model)), Is.EqualTo(AudienceJsonTests.Print(audience)));
    }

    /// <summary>A form that was sent before its script had run.</summary>
    [Test]
    public void What_was_chosen_for_another_field_is_left_out_and_the_comparison_made_to_fit()
    {
        var model = Of(new AudienceConditionModel { FieldId = (int)ConditionField.Product, ComparisonId = (int)Comparison.AtMost, Number = 5, Values = ["category:3", "product:9", "product:9"] });

        Assert.That(AudienceJsonTests.Print(AudienceForm.Of(model)), Is.EqualTo("Product AnyOf 9"));
    }

    [Test]
    public void A_number_keeps_no_values_and_an_unknown_field_is_no_condition()
    {
        var model = Of(
            new AudienceConditionModel { FieldId = (int)ConditionField.OrdersBefore, ComparisonId = (int)Comparison.AnyOf, Number = 2, Values = ["product:9"] },
            new AudienceConditionModel { FieldId = 999, Values = ["product:9"] });

        Assert.That(AudienceJsonTests.Print(AudienceForm.Of(model)), Is.EqualTo("OrdersBefore AtLeast 2"));
    }

    private static AudienceModel Of(params AudienceConditionModel[] conditions) => new() { Groups = [new AudienceGroupModel { Conditions = [.. conditions] }] };
}
