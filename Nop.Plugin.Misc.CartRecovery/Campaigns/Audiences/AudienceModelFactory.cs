using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>Fills the audience's part of the page with what it may choose from.</summary>
internal sealed class AudienceModelFactory(AudienceValues values, AdminTexts texts)
{
    public async Task PrepareAsync(AudienceModel model)
    {
        model.Fields = await ItemsAsync(ConditionCodes.AllFields.Select(code => ConditionCodes.FindField(code)!.Value), field => (int)field, "Field");
        model.Comparisons = await ItemsAsync(Enum.GetValues<Comparison>(), comparison => (int)comparison, "Comparison");
        model.NewGroup = new AudienceGroupModel { Conditions = [new AudienceConditionModel { FieldId = (int)ConditionField.CartValue, ComparisonId = (int)Comparison.AtLeast }] };
        model.Choices = JsonSerializer.Serialize(await ChoicesAsync());
        foreach (var condition in model.Groups.SelectMany(group => group.Conditions))
            condition.Options = await OptionsAsync(condition);
    }

    private async Task<Dictionary<int, IEnumerable<object>>> ChoicesAsync()
    {
        var choices = new Dictionary<int, IEnumerable<object>>();
        foreach (var field in Enum.GetValues<ConditionField>().Where(field => !field.IsNumber() && field != ConditionField.Product))
            choices[(int)field] = (await values.AllAsync(field)).Select(value => new { id = AudienceForm.Option(field, value.Id), text = value.Text });
        return choices;
    }

    private async Task<IReadOnlyList<SelectListItem>> OptionsAsync(AudienceConditionModel model)
    {
        var field = (ConditionField)model.FieldId;
        if (field.IsNumber() || !Enum.IsDefined(field))
            return [];

        var prefix = AudienceForm.Option(field, "");
        var chosen = model.Values.Where(option => option.StartsWith(prefix, StringComparison.Ordinal)).Select(option => option[prefix.Length..]).ToList();
        var known = await values.KnownAsync(field, chosen);
        List<SelectListItem> options =
        [
            .. (field == ConditionField.Product ? known.Values : await values.AllAsync(field))
                .Select(value => new SelectListItem(value.Text, prefix + value.Id, chosen.Contains(value.Id))),
        ];
        foreach (var gone in chosen.Where(id => !known.ContainsKey(id)).Distinct())
            options.Add(new SelectListItem(await texts.OfAsync("Audience.Values.Gone", gone), prefix + gone, selected: true));
        return options;
    }

    private async Task<IReadOnlyList<SelectListItem>> ItemsAsync<T>(IEnumerable<T> all, Func<T, int> number, string resources)
    {
        List<SelectListItem> items = [];
        foreach (var item in all)
            items.Add(new SelectListItem(await texts.OfAsync($"Audience.{resources}.{item}"), number(item).ToString(CultureInfo.InvariantCulture)));
        return items;
    }
}
