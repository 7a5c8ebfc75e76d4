using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

internal static class CampaignJsonReading
{
    public static CampaignReading Of(JsonElement root)
    {
        List<CampaignProblem> problems = [];
        var reader = new JsonObjectReader(root, "", problems, "name", "trigger", "idleMinutes", "limitHours", "minimumGapMinutes", "frequencyCap", "quietAfterOrderHours", "audience", "holdOutPercent", "steps");
        if (problems.Any(problem => problem.Code == ProblemCode.ValueWrongKind))
            return new CampaignReading(null, problems);

        var cap = Inner(reader, "frequencyCap", problems, "touches", "hours");
        var audience = reader.Has("audience") ? Inner(reader, "audience", problems, "minimumCartValue", "guests") : null;
        var draft = new CampaignDraft
        {
            Name = reader.Text("name", "", required: true),
            Trigger = TriggerOf(reader),
            IdleMinutes = reader.Whole("idleMinutes", 0, required: true),
            LimitHours = reader.Whole("limitHours", 0, required: true),
            MinimumGapMinutes = reader.Whole("minimumGapMinutes", 0, required: true),
            CapTouches = cap?.Whole("touches", 0, required: true) ?? 0,
            CapHours = cap?.Whole("hours", 0, required: true) ?? 0,
            QuietAfterOrderHours = reader.Whole("quietAfterOrderHours", 0),
            MinimumCartValue = audience?.Money("minimumCartValue", 0) ?? 0,
            Guests = audience?.Switch("guests", true) ?? true,
            HoldOutPercent = reader.Whole("holdOutPercent", 0),
            Steps = [.. reader.Items("steps").Select(item => StepOf(item.Value, item.Path, problems))],
        };
        return new CampaignReading(problems.Count == 0 ? draft : null, problems);
    }

    private static JsonObjectReader? Inner(JsonObjectReader reader, string name, List<CampaignProblem> problems, params string[] allowed) =>
        reader.Find(name, required: true) is { } value ? new JsonObjectReader(value, reader.PathOf(name), problems, allowed) : null;

    private static Trigger TriggerOf(JsonObjectReader reader)
    {
        var code = reader.Text("trigger", "", required: true);
        if (TriggerCodes.Find(code) is { } trigger)
            return trigger;

        if (code.Length > 0)
            reader.Add(ProblemCode.ValueNotAllowed, reader.PathOf("trigger"), code, string.Join(", ", TriggerCodes.All));
        return Trigger.AbandonedCart;
    }

    private static StepDraft StepOf(JsonElement element, string path, List<CampaignProblem> problems)
    {
        var reader = new JsonObjectReader(element, path, problems, "afterMinutes", "channels", "sendWindow", "incentive");
        if (element.ValueKind != JsonValueKind.Object)
            return new StepDraft(0, []);

        var window = reader.Has("sendWindow") ? Inner(reader, "sendWindow", problems, "from", "to") : null;
        return new StepDraft(
            reader.Whole("afterMinutes", 0, required: true),
            [.. reader.Items("channels").Select(item => ChannelOf(item, reader))],
            window is null ? 0 : MinuteOf(window, "from", 0),
            window is null ? DayMinutes.Whole : MinuteOf(window, "to", DayMinutes.Whole),
            reader.Has("incentive") ? IncentiveOf(reader, problems) : null);
    }

    private static string ChannelOf((JsonElement Value, string Path) item, JsonObjectReader reader)
    {
        if (item.Value.ValueKind == JsonValueKind.String)
            return item.Value.GetString()!;

        reader.Wrong("\"email\"", item.Path);
        return "";
    }

    private static int MinuteOf(JsonObjectReader window, string name, int otherwise)
    {
        var text = window.Text(name, DayMinutes.Text(otherwise), required: true);
        if (DayMinutes.Parse(text) is { } minute)
            return minute;

        window.Wrong("\"09:00\"", window.PathOf(name));
        return otherwise;
    }

    private static IncentiveDraft? IncentiveOf(JsonObjectReader step, List<CampaignProblem> problems)
    {
        if (Inner(step, "incentive", problems, "percentage", "maximumAmount", "amount", "freeShipping", "validHours") is not { } reader)
            return null;

        var hours = reader.Whole("validHours", 0, required: true);
        var free = reader.Switch("freeShipping", false);
        if ((reader.Has("percentage") ? 1 : 0) + (reader.Has("amount") ? 1 : 0) + (free ? 1 : 0) != 1)
            reader.Add(ProblemCode.IncentiveNotOne, step.PathOf("incentive"));

        if (free)
            return new IncentiveDraft(OfferKind.FreeShipping, 0, 0, hours);
        return reader.Has("amount")
            ? new IncentiveDraft(OfferKind.Amount, reader.Money("amount", 0), 0, hours)
            : new IncentiveDraft(OfferKind.Percentage, reader.Money("percentage", 0), reader.Money("maximumAmount", 0), hours);
    }
}
