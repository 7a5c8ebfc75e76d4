using System.Text.Json.Nodes;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>A step as a file says it; what is as usual is left out.</summary>
internal static class StepJson
{
    public static JsonNode Write(StepDraft step)
    {
        var written = new JsonObject
        {
            ["afterMinutes"] = step.AfterMinutes,
            ["channels"] = new JsonArray([.. step.Channels.Select(code => JsonValue.Create(code))]),
            ["sendWindow"] = Window(step),
        };
        if (step.Text.Length > 0)
            written["text"] = step.Text;
        if (step.Texts.Count > 0)
            written["texts"] = TextJson.Write(step.Texts);
        if (step.Variants.Count > 0)
            written["variants"] = new JsonArray([.. step.Variants.Select(Variant)]);
        if (step.Incentive is { } incentive)
            written["incentive"] = Incentive(incentive);
        return written;
    }

    private static JsonNode Variant(VariantDraft variant)
    {
        var written = new JsonObject { ["name"] = variant.Name, ["share"] = variant.Share };
        if (variant.Texts.Count > 0)
            written["texts"] = TextJson.Write(variant.Texts);
        return written;
    }

    private static JsonObject Window(StepDraft step)
    {
        var window = Hours(step.WindowFromMinute, step.WindowToMinute);
        if (step.Days.Count > 0)
            window["days"] = new JsonObject(step.Days.Select(day => KeyValuePair.Create(WeekdayHours.Name(day.Day), Day(day))));
        return window;
    }

    private static JsonNode? Day(DayDraft day) => day.Closed ? JsonValue.Create(WeekdayHours.Closed) : Hours(day.FromMinute, day.ToMinute);

    private static JsonObject Hours(int from, int to) => new() { ["from"] = DayMinutes.Text(from), ["to"] = DayMinutes.Text(to) };

    private static JsonObject Incentive(IncentiveDraft incentive)
    {
        var written = new JsonObject();
        switch (incentive.Kind)
        {
            case OfferKind.Percentage:
                written["percentage"] = CampaignJson.Plain(incentive.Value);
                if (incentive.Cap != 0)
                    written["maximumAmount"] = CampaignJson.Plain(incentive.Cap);
                break;
            case OfferKind.Amount:
                written["amount"] = CampaignJson.Plain(incentive.Value);
                break;
            case OfferKind.PlatformDiscount:
                written["platformDiscount"] = true;
                break;
            case OfferKind.FreeShipping:
                written["freeShipping"] = true;
                break;
        }

        written["validHours"] = incentive.ValidHours;
        return written;
    }
}
