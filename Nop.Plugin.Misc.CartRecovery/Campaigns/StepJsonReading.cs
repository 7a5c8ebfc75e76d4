using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

internal static class StepJsonReading
{
    public static StepDraft Of(JsonElement element, string path, List<CampaignProblem> problems)
    {
        var reader = new JsonObjectReader(element, path, problems, "afterMinutes", "channels", "sendWindow", "text", "texts", "variants", "incentive");
        if (element.ValueKind != JsonValueKind.Object)
            return new StepDraft(0, []);

        var window = reader.Inner("sendWindow", "from", "to", "days");
        return new StepDraft(
            reader.Whole("afterMinutes", 0, required: true),
            [.. reader.Items("channels").Select(item => ChannelOf(item, reader))],
            window is null ? 0 : MinuteOf(window, "from", 0),
            window is null ? DayMinutes.Whole : MinuteOf(window, "to", DayMinutes.Whole),
            IncentiveOf(reader))
        {
            Days = window is null ? [] : [.. DaysOf(window)],
            Variants = reader.Has("variants") ? [.. reader.Items("variants").Select(item => VariantOf(item.Value, item.Path, problems))] : [],
            Text = TextOf(reader),
            Texts = TextJson.Read(reader, problems),
        };
    }

    private static string TextOf(JsonObjectReader reader)
    {
        var code = reader.Text("text", "");
        if (code.Length > 0 && StepTones.Find(code) is null)
            reader.Add(ProblemCode.ValueNotAllowed, reader.PathOf("text"), code, string.Join(", ", StepTones.All));
        return code;
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

    private static IEnumerable<DayDraft> DaysOf(JsonObjectReader window)
    {
        if (window.Inner("days", [.. WeekdayHours.Week.Select(WeekdayHours.Name)]) is not { } days)
            yield break;

        foreach (var day in WeekdayHours.Week.Where(day => days.Has(WeekdayHours.Name(day))))
            yield return DayOf(days, day);
    }

    private static DayDraft DayOf(JsonObjectReader days, DayOfWeek day)
    {
        var name = WeekdayHours.Name(day);
        if (days.Find(name) is { ValueKind: JsonValueKind.String } closed && closed.GetString() == WeekdayHours.Closed)
            return DayDraft.Shut(day);
        if (days.Find(name) is not { ValueKind: JsonValueKind.Object })
        {
            days.Wrong("\"closed\", { \"from\": \"09:00\", \"to\": \"20:00\" }", days.PathOf(name));
            return DayDraft.Shut(day);
        }

        var hours = days.Inner(name, "from", "to")!;
        return new DayDraft(day, MinuteOf(hours, "from", 0), MinuteOf(hours, "to", DayMinutes.Whole));
    }

    private static VariantDraft VariantOf(JsonElement element, string path, List<CampaignProblem> problems)
    {
        var reader = new JsonObjectReader(element, path, problems, "name", "share", "texts");
        if (element.ValueKind != JsonValueKind.Object)
            return new VariantDraft("", 0);

        return new VariantDraft(reader.Text("name", "", required: true), reader.Whole("share", 0, required: true)) { Texts = TextJson.Read(reader, problems) };
    }

    private static IncentiveDraft? IncentiveOf(JsonObjectReader step)
    {
        if (step.Inner("incentive", "percentage", "maximumAmount", "amount", "freeShipping", "platformDiscount", "validHours") is not { } reader)
            return null;

        var hours = reader.Whole("validHours", 0, required: true);
        var free = reader.Switch("freeShipping", false);
        var shops = reader.Switch("platformDiscount", false);
        if ((reader.Has("percentage") ? 1 : 0) + (reader.Has("amount") ? 1 : 0) + (free ? 1 : 0) + (shops ? 1 : 0) != 1)
            reader.Add(ProblemCode.IncentiveNotOne, step.PathOf("incentive"));

        // Which one it is must be chosen anew: another shop's discounts are others.
        if (shops)
            return new IncentiveDraft(OfferKind.PlatformDiscount, 0, 0, hours);
        if (free)
            return new IncentiveDraft(OfferKind.FreeShipping, 0, 0, hours);
        return reader.Has("amount")
            ? new IncentiveDraft(OfferKind.Amount, reader.Money("amount", 0), 0, hours)
            : new IncentiveDraft(OfferKind.Percentage, reader.Money("percentage", 0), reader.Money("maximumAmount", 0), hours);
    }
}
