using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Fills a step's form with what it may choose from.</summary>
internal sealed class StepModelFactory(IEnumerable<IChannel> channels, StepTemplateLinks links, IWorkContext work, ILocalizationService texts)
{
    public async Task PrepareAsync(StepModel step, CampaignModel campaign)
    {
        step.CurrencyCode = campaign.CurrencyCode;
        step.MaySend = campaign.MaySend;
        step.AvailableUnits = await ChoicesAsync([(1, "Unit.Minutes"), (60, "Unit.Hours"), (1440, "Unit.Days")]);
        step.AvailableOffers = await ChoicesAsync([(0, "Offer.None"), .. Enum.GetValues<OfferKind>().Select(kind => ((int)kind, $"Offer.{kind}"))]);
        step.AvailableDayModes = await ChoicesAsync([(DayModel.AsUsual, "Day.AsUsual"), (DayModel.Closed, "Day.Closed"), (DayModel.Own, "Day.Own")]);
        await PrepareChannelsAsync(step);
        await PrepareDaysAsync(step);
        foreach (var variant in step.Variants.Where(variant => variant.Id > 0))
            variant.Channels = await RowsAsync(step, variant.Id);
    }

    private async Task PrepareChannelsAsync(StepModel step)
    {
        step.AvailableChannels = [];
        foreach (var code in channels.Select(channel => channel.Kind).Order().Select(ChannelCodes.Of))
            step.AvailableChannels.Add(new SelectListItem(await ChannelAsync(code), code));
        step.ChannelRows = await RowsAsync(step, variantId: 0);
    }

    /// <summary>A preset or a file may name channels that this version cannot send by: they are shown as written until the merchant takes them out.</summary>
    private async Task<IReadOnlyList<StepChannelModel>> RowsAsync(StepModel step, int variantId)
    {
        List<StepChannelModel> rows = [];
        foreach (var code in ChannelCodes.Split(step.Channels ?? ""))
        {
            var channel = ChannelCodes.Find(code);
            rows.Add(new StepChannelModel(code, await ChannelAsync(code))
            {
                ChannelId = (int)(channel ?? 0),
                StepId = step.Id,
                VariantId = variantId,
                EditUrl = channel is null || step.Id == 0 ? "" : await links.OfAsync(channel.Value, step.Id, variantId),
            });
        }

        return rows;
    }

    private async Task PrepareDaysAsync(StepModel step)
    {
        var culture = CultureInfo.GetCultureInfo((await work.GetWorkingLanguageAsync()).LanguageCulture);
        if (step.Days.Count == 0)
            step.Days = DayModel.WeekOf([]);
        foreach (var day in step.Days)
            day.Name = culture.DateTimeFormat.GetDayName((DayOfWeek)day.Day);
    }

    private async Task<string> ChannelAsync(string code) => ChannelCodes.Find(code) is null ? code : await TextAsync($"Channel.{code}");

    private async Task<IList<SelectListItem>> ChoicesAsync(IEnumerable<(int Value, string Key)> choices)
    {
        List<SelectListItem> items = [];
        foreach (var (value, key) in choices)
            items.Add(new SelectListItem(await TextAsync(key), value.ToString(CultureInfo.InvariantCulture)));
        return items;
    }

    private Task<string> TextAsync(string key) => texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Campaigns.{key}");
}
