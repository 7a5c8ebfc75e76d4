using System.Linq.Expressions;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

internal sealed class ConfigurationWrites(ISettingService settings, IStoreContext stores, ConsentCard consent, ConsentWordings wordings, PhoneTextsCard phoneTexts)
{
    public async Task SaveAsync(ConfigurationModel model)
    {
        var scope = await stores.GetActiveStoreScopeConfigurationAsync();
        var stored = await settings.LoadSettingAsync<CartRecoverySettings>(scope);
        var newWords = await wordings.AreNewAsync(model, stored, scope);
        Fill(stored, model);
        ConsentCard.Fill(stored, model.Consent);
        PhoneTextsCard.Fill(stored, model.PhoneTexts);
        await SaveAsync(stored, model, scope);
        await consent.SaveAsync(stored, model.Consent, scope);
        await phoneTexts.SaveAsync(stored, model.PhoneTexts, scope);
        if (scope == 0)
            await SaveShopWideAsync(stored);
        if (newWords)
            await RaiseVersionAsync();
        await settings.ClearCacheAsync();
        await wordings.SaveAsync(stored, model.Locales);
    }

    private async Task SaveAsync(CartRecoverySettings stored, ConfigurationModel model, int scope)
    {
        await OneAsync(own => own.ConsentModeId, model.ConsentModeId_OverrideForStore);
        await OneAsync(own => own.ConsentWording, model.ConsentWording_OverrideForStore);
        await OneAsync(own => own.CaptureTypedContact, model.CaptureTypedContact_OverrideForStore);
        await OneAsync(own => own.NewsletterCountsAsConsent, model.NewsletterCountsAsConsent_OverrideForStore);
        await OneAsync(own => own.PageViewMinutes, model.PageViewMinutes_OverrideForStore);
        await OneAsync(own => own.RestoreLinkDays, model.RestoreLinkDays_OverrideForStore);
        await OneAsync(own => own.RestoreReplacesCart, model.RestoreReplacesCart_OverrideForStore);
        await OneAsync(own => own.UtmSource, model.UtmSource_OverrideForStore);
        await OneAsync(own => own.UtmMedium, model.UtmMedium_OverrideForStore);
        await OneAsync(own => own.WrongCouponsAllowed, model.WrongCouponsAllowed_OverrideForStore);
        await OneAsync(own => own.CancelledOrdersReturnCoupons, model.CancelledOrdersReturnCoupons_OverrideForStore);
        await OneAsync(own => own.RefundedOrdersReturnCoupons, model.RefundedOrdersReturnCoupons_OverrideForStore);
        await OneAsync(own => own.OfferDays, model.OfferDays_OverrideForStore);
        await OneAsync(own => own.OfferLastOrders, model.OfferLastOrders_OverrideForStore);
        await OneAsync(own => own.OfferMostOrders, model.OfferMostOrders_OverrideForStore);
        await OneAsync(own => own.OfferMatchesPlace, model.OfferMatchesPlace_OverrideForStore);
        await OneAsync(own => own.OfferKeepsCosts, model.OfferKeepsCosts_OverrideForStore);
        await OneAsync(own => own.TextFallbacks, model.TextFallbacks_OverrideForStore);
        await OneAsync(own => own.EmailClickDays, model.EmailClickDays_OverrideForStore);

        Task OneAsync<T>(Expression<Func<CartRecoverySettings, T>> setting, bool overridden) =>
            settings.SaveSettingOverridablePerStoreAsync(stored, setting, overridden, scope, clearCache: false);
    }

    private async Task SaveShopWideAsync(CartRecoverySettings stored)
    {
        await settings.SaveSettingAsync(stored, own => own.BatchSize, clearCache: false);
        await settings.SaveSettingAsync(stored, own => own.RunSeconds, clearCache: false);
        await settings.SaveSettingAsync(stored, own => own.RetentionDays, clearCache: false);
        await settings.SaveSettingAsync(stored, own => own.PaidLaterMethods, clearCache: false);
        await settings.SaveSettingAsync(stored, own => own.KeepDataOnUninstall, clearCache: false);
        await SaveTimingAsync(stored);
    }

    private async Task SaveTimingAsync(CartRecoverySettings stored)
    {
        await settings.SaveSettingAsync(stored, own => own.HomeCountry, clearCache: false);
        await settings.SaveSettingAsync(stored, own => own.Holidays, clearCache: false);
        await settings.SaveSettingAsync(stored, own => own.HoldOutPercent, clearCache: false);
        await settings.SaveSettingAsync(stored, own => own.OutageMinutes, clearCache: false);
        await settings.SaveSettingAsync(stored, own => own.OwnerEmail, clearCache: false);
        await settings.SaveSettingAsync(stored, own => own.UnsubscribeLimitPercent, clearCache: false);
        await settings.SaveSettingAsync(stored, own => own.FailureLimitPercent, clearCache: false);
    }

    private static void Fill(CartRecoverySettings stored, ConfigurationModel model)
    {
        stored.ConsentModeId = model.ConsentModeId;
        stored.ConsentWording = model.ConsentWording?.Trim() ?? "";
        stored.CaptureTypedContact = model.CaptureTypedContact;
        stored.NewsletterCountsAsConsent = model.NewsletterCountsAsConsent;
        stored.PageViewMinutes = model.PageViewMinutes;
        stored.RestoreLinkDays = model.RestoreLinkDays;
        stored.RestoreReplacesCart = model.RestoreReplacesCart;
        stored.UtmSource = model.UtmSource?.Trim() ?? "";
        stored.UtmMedium = model.UtmMedium?.Trim() ?? "";
        stored.WrongCouponsAllowed = model.WrongCouponsAllowed;
        stored.CancelledOrdersReturnCoupons = model.CancelledOrdersReturnCoupons;
        stored.RefundedOrdersReturnCoupons = model.RefundedOrdersReturnCoupons;
        stored.OfferDays = model.OfferDays;
        stored.OfferLastOrders = model.OfferLastOrders;
        stored.OfferMostOrders = model.OfferMostOrders;
        stored.OfferMatchesPlace = model.OfferMatchesPlace;
        stored.OfferKeepsCosts = model.OfferKeepsCosts;
        stored.TextFallbacks = LanguageFallbacks.Text(model.TextFallbacks);
        stored.EmailClickDays = model.EmailClickDays;
        stored.BatchSize = model.BatchSize;
        stored.RunSeconds = model.RunSeconds;
        stored.RetentionDays = model.RetentionDays;
        stored.PaidLaterMethods = model.PaidLaterMethods?.Trim() ?? "";
        stored.KeepDataOnUninstall = model.KeepDataOnUninstall;
        stored.HomeCountry = model.HomeCountry?.Trim().ToUpperInvariant() ?? "";
        stored.Holidays = model.Holidays?.Trim() ?? "";
        stored.HoldOutPercent = model.HoldOutPercent;
        stored.OutageMinutes = model.OutageMinutes;
        stored.OwnerEmail = model.OwnerEmail?.Trim() ?? "";
        stored.UnsubscribeLimitPercent = model.UnsubscribeLimitPercent;
        stored.FailureLimitPercent = model.FailureLimitPercent;
    }

    /// <summary>One count over all stores, so that a version names one set of words wherever it was given.</summary>
    private async Task RaiseVersionAsync()
    {
        var shared = await settings.LoadSettingAsync<CartRecoverySettings>();
        shared.ConsentWordingVersion++;
        await settings.SaveSettingAsync(shared, own => own.ConsentWordingVersion, clearCache: false);
    }
}
