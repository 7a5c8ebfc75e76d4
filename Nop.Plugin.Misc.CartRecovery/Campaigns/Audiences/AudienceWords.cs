using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>Conditions in the reader's words: "Country any of Romania, Spain or Cart value at least 50".</summary>
internal sealed class AudienceWords(AudienceValues values, AdminTexts texts)
{
    private const int NamedValues = 4;

    public async Task<string> OfAsync(ConditionGroup group)
    {
        List<string> conditions = [];
        foreach (var condition in group.Any)
            conditions.Add(await OfAsync(condition));
        return string.Join($" {await texts.OfAsync("Audience.Or")} ", conditions);
    }

    private async Task<string> OfAsync(Condition condition) =>
        $"{await texts.OfAsync($"Audience.Field.{condition.Field}")} {await texts.OfAsync($"Audience.Comparison.{condition.Comparison}")} {await ObjectAsync(condition)}";

    private async Task<string> ObjectAsync(Condition condition)
    {
        if (condition.Field.IsNumber())
            return condition.Number.ToString("0.##", await texts.CultureAsync());

        var known = await values.KnownAsync(condition.Field, condition.Values);
        var named = string.Join(", ", condition.Values.Take(NamedValues).Select(id => known.TryGetValue(id, out var value) ? value.Text : id));
        return condition.Values.Count > NamedValues ? named + "…" : named;
    }
}
