using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>Between the page and audiences.</summary>
internal static class AudienceForm
{
    public static Audience Of(AudienceModel model) => new([.. model.Groups.Select(group => new ConditionGroup([.. group.Conditions.Where(IsKnown).Select(Of)]))]);

    public static AudienceModel Of(Audience audience) => new()
    {
        Groups = [.. audience.All.Select(group => new AudienceGroupModel { Conditions = [.. group.Any.Select(Of)] })],
    };

    public static string Option(ConditionField field, string value) => $"{field.Code()}:{value}";

    private static bool IsKnown(AudienceConditionModel model) => Enum.IsDefined((ConditionField)model.FieldId);

    /// <summary>A page that was sent before its script had run may hold what belongs to another field: that is left out.</summary>
    private static Condition Of(AudienceConditionModel model)
    {
        var field = (ConditionField)model.FieldId;
        var fitting = ConditionCodes.ComparisonsOf(field);
        var comparison = fitting.Contains((Comparison)model.ComparisonId) ? (Comparison)model.ComparisonId : fitting[0];
        return field.IsNumber()
            ? new Condition(field, comparison, model.Number, [])
            : new Condition(field, comparison, 0, [.. model.Values.Where(option => option.StartsWith(Option(field, ""), StringComparison.Ordinal)).Select(option => option[Option(field, "").Length..]).Distinct()]);
    }

    private static AudienceConditionModel Of(Condition condition) => new()
    {
        FieldId = (int)condition.Field,
        ComparisonId = (int)condition.Comparison,
        Number = condition.Number,
        Values = [.. condition.Values.Select(value => Option(condition.Field, value))],
    };
}
