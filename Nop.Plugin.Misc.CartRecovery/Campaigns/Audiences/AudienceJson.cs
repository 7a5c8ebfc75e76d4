using System.Text.Json.Nodes;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

internal static class AudienceJson
{
    public static JsonObject Write(CampaignDraft draft)
    {
        var written = new JsonObject { ["minimumCartValue"] = CampaignJson.Plain(draft.MinimumCartValue), ["guests"] = draft.Guests };
        if (draft.Audience.All.Count > 0)
            written["all"] = Groups(draft.Audience);
        return written;
    }

    public static JsonArray Groups(Audience audience) =>
        new([.. audience.All.Select(group => new JsonObject { ["any"] = new JsonArray([.. group.Any.Select(Condition)]) })]);

    private static JsonObject Condition(Condition condition)
    {
        var written = new JsonObject { ["field"] = condition.Field.Code(), ["is"] = condition.Comparison.Code() };
        if (condition.Comparison.IsNumber())
            written["number"] = CampaignJson.Plain(condition.Number);
        else
            written["values"] = new JsonArray([.. condition.Values.Select(value => JsonValue.Create(value))]);
        return written;
    }
}
