using System.Linq.Expressions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

/// <summary>The part of the settings that says how each channel comes by consent.</summary>
internal sealed class ConsentCard(ISettingService settings)
{
    public async Task<ConsentCardModel> OfAsync(CartRecoverySettings stored, int scope)
    {
        var model = new ConsentCardModel
        {
            Rows = ConsentTable.Of(stored.ConsentRules),
            MonthsAfterPurchase = stored.ConsentMonthsAfterPurchase,
            MonthsAfterNotice = stored.ConsentMonthsAfterNotice,
            DoubleOptIn = [.. ChannelCodes.Split(stored.DoubleOptInChannels)],
            OneClickStopsAll = stored.OneClickStopsAll,
            WordingSms = stored.ConsentWordingSms,
            WordingWhatsApp = stored.ConsentWordingWhatsApp,
        };
        if (scope == 0)
            return model;

        return model with
        {
            Rows_OverrideForStore = await HasAsync(own => own.ConsentRules),
            MonthsAfterPurchase_OverrideForStore = await HasAsync(own => own.ConsentMonthsAfterPurchase),
            MonthsAfterNotice_OverrideForStore = await HasAsync(own => own.ConsentMonthsAfterNotice),
            DoubleOptIn_OverrideForStore = await HasAsync(own => own.DoubleOptInChannels),
            OneClickStopsAll_OverrideForStore = await HasAsync(own => own.OneClickStopsAll),
            WordingSms_OverrideForStore = await HasAsync(own => own.ConsentWordingSms),
            WordingWhatsApp_OverrideForStore = await HasAsync(own => own.ConsentWordingWhatsApp),
        };

        Task<bool> HasAsync<T>(Expression<Func<CartRecoverySettings, T>> setting) => settings.SettingExistsAsync(stored, setting, scope);
    }

    public static void Fill(CartRecoverySettings stored, ConsentCardModel model)
    {
        stored.ConsentRules = ConsentTable.Text(model.Rows);
        stored.ConsentMonthsAfterPurchase = model.MonthsAfterPurchase;
        stored.ConsentMonthsAfterNotice = model.MonthsAfterNotice;
        stored.DoubleOptInChannels = string.Join(',', model.DoubleOptIn.Where(code => ChannelCodes.Find(code) is not null).Distinct());
        stored.OneClickStopsAll = model.OneClickStopsAll;
        stored.ConsentWordingSms = model.WordingSms?.Trim() ?? "";
        stored.ConsentWordingWhatsApp = model.WordingWhatsApp?.Trim() ?? "";
    }

    public async Task SaveAsync(CartRecoverySettings stored, ConsentCardModel model, int scope)
    {
        await OneAsync(own => own.ConsentRules, model.Rows_OverrideForStore);
        await OneAsync(own => own.ConsentMonthsAfterPurchase, model.MonthsAfterPurchase_OverrideForStore);
        await OneAsync(own => own.ConsentMonthsAfterNotice, model.MonthsAfterNotice_OverrideForStore);
        await OneAsync(own => own.DoubleOptInChannels, model.DoubleOptIn_OverrideForStore);
        await OneAsync(own => own.OneClickStopsAll, model.OneClickStopsAll_OverrideForStore);
        await OneAsync(own => own.ConsentWordingSms, model.WordingSms_OverrideForStore);
        await OneAsync(own => own.ConsentWordingWhatsApp, model.WordingWhatsApp_OverrideForStore);

        Task OneAsync<T>(Expression<Func<CartRecoverySettings, T>> setting, bool overridden) =>
            settings.SaveSettingOverridablePerStoreAsync(stored, setting, overridden, scope, clearCache: false);
    }
}
