using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Presets;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Fills the page with what it may choose from.</summary>
internal sealed class CampaignModelFactory(
    IEnumerable<IChannel> channels,
    IStoreService stores,
    ICurrencyService currencies,
    CurrencySettings currencySettings,
    IPermissionService permissions,
    ILocalizationService texts,
    StepTemplateLinks links)
{
    public async Task<CampaignModel> PrepareAsync(CampaignModel model)
    {
        model.CurrencyCode = (await currencies.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId))?.CurrencyCode ?? "";
        model.MaySend = await permissions.AuthorizeAsync(CartRecoveryPermissions.SendMessages);
        model.StateText = await TextAsync($"State.{model.State}");
        model.AvailableTriggers = await ChoicesAsync(TriggerRank.Available.Select(trigger => ((int)trigger, $"Trigger.{trigger}")));
        model.AvailableStores = [new SelectListItem(await TextAsync("AllStores"), "0"), .. (await stores.GetAllStoresAsync()).Select(store => new SelectListItem(store.Name, Number(store.Id)))];
        model.NewStep = new StepModel { Delay = 1, DelayUnit = 1440, WindowFrom = "09:00", WindowTo = "20:00" };
        foreach (var step in model.Steps.Append(model.NewStep))
            await PrepareAsync(step, model);
        return model;
    }

    public async Task<IReadOnlyList<PresetModel>> PresetsAsync()
    {
        List<PresetModel> models = [];
        foreach (var code in CampaignPresets.All.Select(preset => preset.Code))
            models.Add(new PresetModel { Code = code, Name = await PresetTextAsync(code), Hint = await PresetTextAsync(code + ".Hint") });
        return models;
    }

    public Task<string> TriggerAsync(Trigger trigger) => TextAsync($"Trigger.{trigger}");

    public Task<string> StateAsync(CampaignState state) => TextAsync($"State.{state}");

    public async Task<string> StoreAsync(int storeId) =>
        storeId == 0 ? await TextAsync("AllStores") : (await stores.GetStoreByIdAsync(storeId))?.Name ?? Number(storeId);

    private async Task PrepareAsync(StepModel step, CampaignModel campaign)
    {
        step.CurrencyCode = campaign.CurrencyCode;
        step.MaySend = campaign.MaySend;
        step.TemplateUrl = step.Id == 0 ? "" : await links.OfAsync(step.Id);
        step.AvailableUnits = await ChoicesAsync([(1, "Unit.Minutes"), (60, "Unit.Hours"), (1440, "Unit.Days")]);
        step.AvailableOffers = await ChoicesAsync([(0, "Offer.None"), .. Enum.GetValues<OfferKind>().Select(kind => ((int)kind, $"Offer.{kind}"))]);
        step.AvailableChannels = [.. channels.Select(channel => ChannelCodes.Of(channel.Kind)).Select(code => new SelectListItem(code, code))];
        foreach (var choice in step.AvailableChannels)
            choice.Text = await TextAsync($"Channel.{choice.Value}");

        // An imported file may name channels that this version cannot send by: shown as written, until the merchant changes it.
        if (step.Channels is { Length: > 0 } written && step.AvailableChannels.All(choice => choice.Value != written))
            step.AvailableChannels.Add(new SelectListItem(written, written));
    }

    private async Task<IList<SelectListItem>> ChoicesAsync(IEnumerable<(int Value, string Key)> choices)
    {
        List<SelectListItem> items = [];
        foreach (var (value, key) in choices)
            items.Add(new SelectListItem(await TextAsync(key), Number(value)));
        return items;
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task<string> PresetTextAsync(string key) => texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Presets.{key}");

    private Task<string> TextAsync(string key) => texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Campaigns.{key}");
}
