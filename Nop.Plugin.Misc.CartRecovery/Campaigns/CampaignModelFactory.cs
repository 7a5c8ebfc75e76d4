using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Presets;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Fills the page with what it may choose from.</summary>
internal sealed class CampaignModelFactory(
    StepModelFactory steps,
    IStoreService stores,
    PreviewLanguages languages,
    ICurrencyService currencies,
    CurrencySettings currencySettings,
    IPermissionService permissions,
    ILocalizationService texts)
{
    public async Task<CampaignModel> PrepareAsync(CampaignModel model)
    {
        model.CurrencyCode = (await currencies.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId))?.CurrencyCode ?? "";
        model.MaySend = await permissions.AuthorizeAsync(CartRecoveryPermissions.SendMessages);
        model.StateText = await TextAsync($"State.{model.State}");
        model.AvailableTriggers = await TriggersAsync((Trigger)model.TriggerId);
        model.AvailableOutageChoices = await ChoicesAsync(Enum.GetValues<AfterOutage>().Select(choice => ((int)choice, $"AfterOutage.{choice}")));
        model.AvailableLanguages = await languages.AllAsync();
        model.AvailableStores = [new SelectListItem(await TextAsync("AllStores"), "0"), .. (await stores.GetAllStoresAsync()).Select(store => new SelectListItem(store.Name, Number(store.Id)))];
        model.NewStep = new StepModel { Delay = 1, DelayUnit = 1440, WindowFrom = "09:00", WindowTo = "20:00" };
        foreach (var step in model.Steps.Append(model.NewStep))
            await steps.PrepareAsync(step, model);
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

    /// <summary>A preset or a file may be for a trigger that this version does not know how to follow: it stays chosen, and the problems say so.</summary>
    private Task<IList<SelectListItem>> TriggersAsync(Trigger chosen) =>
        ChoicesAsync(TriggerRank.Available.Append(chosen).Where(Enum.IsDefined).Distinct().Select(trigger => ((int)trigger, $"Trigger.{trigger}")));

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
