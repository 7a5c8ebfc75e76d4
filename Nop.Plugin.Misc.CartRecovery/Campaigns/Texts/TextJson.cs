using System.Text.Json;
using System.Text.Json.Nodes;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;

/// <summary>Texts as a campaign file says them; what is empty is left out.</summary>
internal static class TextJson
{
    public static JsonArray Write(IEnumerable<TextDraft> texts) => new([.. texts.Select(Write)]);

    /// <summary>None when the file says none: the step then gets the shipped ones.</summary>
    public static IReadOnlyList<TextDraft> Read(JsonObjectReader owner, List<CampaignProblem> problems) =>
        owner.Has("texts") ? [.. owner.Items("texts").Select(item => Of(item.Value, item.Path, problems))] : [];

    private static JsonNode Write(TextDraft text)
    {
        var written = new JsonObject { ["channel"] = text.Channel };
        foreach (var (name, value) in new[] { ("language", text.Language), ("title", text.Title), ("body", text.Body), ("contentSid", text.TemplateSid) })
        {
            if (value.Length > 0)
                written[name] = value;
        }

        if (text.Variables.Count > 0)
            written["variables"] = new JsonArray([.. text.Variables.Select(value => JsonValue.Create(value))]);
        if (text.InsideWindowOnly)
            written["insideWindowOnly"] = true;
        return written;
    }

    private static TextDraft Of(JsonElement element, string path, List<CampaignProblem> problems)
    {
        var reader = new JsonObjectReader(element, path, problems, "channel", "language", "title", "body", "contentSid", "variables", "insideWindowOnly");
        if (element.ValueKind != JsonValueKind.Object)
            return new TextDraft("", "", "", "", "", [], false);

        return new TextDraft(
            ChannelOf(reader),
            reader.Text("language", ""),
            Limited(reader, "title", StepText.LongestTitle),
            Limited(reader, "body", StepText.LongestBody),
            Limited(reader, "contentSid", StepText.LongestSid),
            reader.Has("variables") ? [.. reader.Items("variables").Select(item => VariableOf(item, reader))] : [],
            reader.Switch("insideWindowOnly", false));
    }

    private static string ChannelOf(JsonObjectReader reader)
    {
        var code = reader.Text("channel", "", required: true);
        var allowed = ShippedTexts.Channels.Select(ChannelCodes.Of).ToList();
        if (code.Length > 0 && !allowed.Contains(code))
            reader.Add(ProblemCode.ValueNotAllowed, reader.PathOf("channel"), code, string.Join(", ", allowed));
        return code;
    }

    private static string Limited(JsonObjectReader reader, string name, int longest)
    {
        var text = reader.Text(name, "");
        if (text.Length <= longest)
            return text;

        reader.Add(ProblemCode.ValueNotAllowed, reader.PathOf(name), text[..20] + "…", $"≤ {longest}");
        return "";
    }

    private static string VariableOf((JsonElement Value, string Path) item, JsonObjectReader reader)
    {
        if (item.Value.ValueKind == JsonValueKind.String)
            return item.Value.GetString()!;

        reader.Wrong("\"…\"", item.Path);
        return "";
    }
}
