using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>Ands of ors out of JSON; whatever cannot be read becomes a problem that names its path.</summary>
internal static class AudienceJsonReading
{
    public static Audience Of(JsonObjectReader audience, List<CampaignProblem> problems) =>
        audience.Find("all") is { } all ? Of(all, audience.PathOf("all"), problems) : Audience.Everyone;

    public static Audience Of(JsonElement all, string path, List<CampaignProblem> problems) =>
        new([.. JsonObjectReader.Items(all, path, problems).Select(item => GroupOf(item.Value, item.Path, problems))]);

    private static ConditionGroup GroupOf(JsonElement element, string path, List<CampaignProblem> problems)
    {
        var reader = new JsonObjectReader(element, path, problems, "any");
        return element.ValueKind == JsonValueKind.Object
            ? new ConditionGroup([.. reader.Items("any").Select(item => ConditionOf(item.Value, item.Path, problems))])
            : new ConditionGroup([]);
    }

    private static Condition ConditionOf(JsonElement element, string path, List<CampaignProblem> problems)
    {
        var reader = new JsonObjectReader(element, path, problems, "field", "is", "number", "values");
        if (element.ValueKind != JsonValueKind.Object)
            return new Condition(default, default, 0, []);

        var field = Known(reader, "field", ConditionCodes.FindField, ConditionCodes.AllFields);
        var comparison = Known(reader, "is", ConditionCodes.FindComparison, ConditionCodes.AllComparisons);
        return comparison?.IsNumber() == true
            ? new Condition(field ?? default, comparison.Value, reader.Money("number", 0, required: true), [])
            : new Condition(field ?? default, comparison ?? default, 0, [.. reader.Items("values").Select(item => ValueOf(item, reader))]);
    }

    private static T? Known<T>(JsonObjectReader reader, string name, Func<string, T?> find, IEnumerable<string> all) where T : struct
    {
        var code = reader.Text(name, "", required: true);
        var found = find(code);
        if (found is null && code.Length > 0)
            reader.Add(ProblemCode.ValueNotAllowed, reader.PathOf(name), code, string.Join(", ", all));
        return found;
    }

    private static string ValueOf((JsonElement Value, string Path) item, JsonObjectReader reader)
    {
        if (item.Value.ValueKind == JsonValueKind.String)
            return item.Value.GetString()!;

        reader.Wrong("\"…\"", item.Path);
        return "";
    }
}
