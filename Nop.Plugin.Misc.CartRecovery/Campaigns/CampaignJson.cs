using System.Text.Json;
using System.Text.Json.Nodes;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Budgets;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>What a campaign file said; the draft is null when anything in it could not be read.</summary>
internal sealed record CampaignReading(CampaignDraft? Draft, IReadOnlyList<CampaignProblem> Problems);

/// <summary>Campaigns as files: the format of the admin's export and import and of the replay.</summary>
internal static class CampaignJson
{
    public const int MostCharacters = 500_000;

    private static readonly JsonDocumentOptions _strict = new() { AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 8 };
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static CampaignReading Read(string json)
    {
        if (json.Length > MostCharacters)
            return new CampaignReading(null, [new CampaignProblem(ProblemCode.FileTooLarge, MostCharacters)]);

        try
        {
            using var document = JsonDocument.Parse(json, _strict);
            return CampaignJsonReading.Of(document.RootElement);
        }
        catch (JsonException exception)
        {
            return new CampaignReading(null, [new CampaignProblem(ProblemCode.FileNotJson, (exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1)]);
        }
    }

    /// <summary>What came to the format later is written only when it differs from what a file without it means.</summary>
    public static string Write(CampaignDraft draft)
    {
        var written = Common(draft);
        if (draft.QuietAfterCouponHours != 0)
            written["quietAfterCouponHours"] = draft.QuietAfterCouponHours;
        if (draft.AfterOutage != AfterOutage.NewestOnly)
            written["afterOutage"] = AfterOutageCodes.Of(draft.AfterOutage);
        if (!draft.ObserveHolidays)
            written["observeHolidays"] = false;
        if (draft.Budget != BudgetDraft.None)
            written["budget"] = CampaignBudget.Write(draft.Budget);
        written["steps"] = new JsonArray([.. draft.Steps.Select(StepJson.Write)]);
        return written.ToJsonString(_indented);
    }

    private static JsonObject Common(CampaignDraft draft) => new()
    {
        ["name"] = draft.Name,
        ["trigger"] = TriggerCodes.Of(draft.Trigger),
        ["idleMinutes"] = draft.IdleMinutes,
        ["limitHours"] = draft.LimitHours,
        ["minimumGapMinutes"] = draft.MinimumGapMinutes,
        ["frequencyCap"] = new JsonObject { ["touches"] = draft.CapTouches, ["hours"] = draft.CapHours },
        ["quietAfterOrderHours"] = draft.QuietAfterOrderHours,
        ["audience"] = AudienceJson.Write(draft),
        ["holdOutPercent"] = draft.HoldOutPercent,
    };

    /// <summary>Databases give 20.0000 for 20.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
