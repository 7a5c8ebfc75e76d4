using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Budgets;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

internal static class CampaignJsonReading
{
    public static CampaignReading Of(JsonElement root)
    {
        List<CampaignProblem> problems = [];
        var reader = new JsonObjectReader(root, "", problems, "name", "trigger", "idleMinutes", "limitHours", "minimumGapMinutes", "frequencyCap", "quietAfterOrderHours", "quietAfterCouponHours", "afterOutage", "observeHolidays", "audience", "holdOutPercent", "budget", "steps");
        if (problems.Any(problem => problem.Code == ProblemCode.ValueWrongKind))
            return new CampaignReading(null, problems);

        var cap = reader.Inner("frequencyCap", "touches", "hours");
        if (cap is null)
            reader.Find("frequencyCap", required: true);

        var audience = reader.Inner("audience", "minimumCartValue", "guests", "all");
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
            QuietAfterCouponHours = reader.Whole("quietAfterCouponHours", 0),
            AfterOutage = OutageOf(reader),
            ObserveHolidays = reader.Switch("observeHolidays", true),
            MinimumCartValue = audience?.Money("minimumCartValue", 0) ?? 0,
            Guests = audience?.Switch("guests", true) ?? true,
            Audience = audience is null ? Audience.Everyone : AudienceJsonReading.Of(audience, problems),
            HoldOutPercent = reader.Whole("holdOutPercent", 0),
            Budget = CampaignBudget.Read(reader),
            Steps = [.. reader.Items("steps").Select(item => StepJsonReading.Of(item.Value, item.Path, problems))],
        };
        return new CampaignReading(problems.Count == 0 ? draft : null, problems);
    }

    private static Trigger TriggerOf(JsonObjectReader reader)
    {
        var code = reader.Text("trigger", "", required: true);
        if (TriggerCodes.Find(code) is { } trigger)
            return trigger;

        if (code.Length > 0)
            reader.Add(ProblemCode.ValueNotAllowed, reader.PathOf("trigger"), code, string.Join(", ", TriggerCodes.All));
        return Trigger.AbandonedCart;
    }

    private static AfterOutage OutageOf(JsonObjectReader reader)
    {
        var code = reader.Text("afterOutage", AfterOutageCodes.Of(AfterOutage.NewestOnly));
        if (AfterOutageCodes.Find(code) is { } choice)
            return choice;

        reader.Add(ProblemCode.ValueNotAllowed, reader.PathOf("afterOutage"), code, string.Join(", ", AfterOutageCodes.All));
        return AfterOutage.NewestOnly;
    }
}
