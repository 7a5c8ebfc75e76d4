using System.Linq.Expressions;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

internal sealed class ConfigurationModelFactory(ISettingService settings, IStoreContext stores, ILanguageService languages, ConsentCard consent, ConsentWordings wordings, PhoneTextsCard phoneTexts)
{
    public async Task<ConfigurationModel> PrepareAsync()
    {
        var scope = await stores.GetActiveStoreScopeConfigurationAsync();
        var stored = await settings.LoadSettingAsync<CartRecoverySettings>(scope);
        var model = Of(stored) with { ActiveStoreScopeConfiguration = scope, Consent = await consent.OfAsync(stored, scope), PhoneTexts = await phoneTexts.OfAsync(stored, scope) };
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
            model.Locales.Add(await wordings.OfAsync(stored, language.Id));

        if (scope > 0)
            await OverridesAsync(model, stored, scope);
        return model;
    }

    private static ConfigurationModel Of(CartRecoverySettings stored) => new()
    {
        ConsentModeId = stored.ConsentModeId,
        ConsentWording = stored.ConsentWording,
        ConsentWordingVersion = stored.ConsentWordingVersion,
        CaptureTypedContact = stored.CaptureTypedContact,
        NewsletterCountsAsConsent = stored.NewsletterCountsAsConsent,
        PageViewMinutes = stored.PageViewMinutes,
        RestoreLinkDays = stored.RestoreLinkDays,
        RestoreReplacesCart = stored.RestoreReplacesCart,
        UtmSource = stored.UtmSource,
        UtmMedium = stored.UtmMedium,
        WrongCouponsAllowed = stored.WrongCouponsAllowed,
        CancelledOrdersReturnCoupons = stored.CancelledOrdersReturnCoupons,
        RefundedOrdersReturnCoupons = stored.RefundedOrdersReturnCoupons,
        OfferDays = stored.OfferDays,
        OfferLastOrders = stored.OfferLastOrders,
        OfferMostOrders = stored.OfferMostOrders,
        OfferMatchesPlace = stored.OfferMatchesPlace,
        OfferKeepsCosts = stored.OfferKeepsCosts,
        EmailClickDays = stored.EmailClickDays,
        TextFallbacks = new Dictionary<int, int>(LanguageFallbacks.Parse(stored.TextFallbacks).All),
        BatchSize = stored.BatchSize,
        RunSeconds = stored.RunSeconds,
        RetentionDays = stored.RetentionDays,
        PaidLaterMethods = stored.PaidLaterMethods,
        KeepDataOnUninstall = stored.KeepDataOnUninstall,
        HomeCountry = stored.HomeCountry,
        Holidays = stored.Holidays,
        HoldOutPercent = stored.HoldOutPercent,
        OutageMinutes = stored.OutageMinutes,
        OwnerEmail = stored.OwnerEmail,
        UnsubscribeLimitPercent = stored.UnsubscribeLimitPercent,
        FailureLimitPercent = stored.FailureLimitPercent,
    };

    private async Task OverridesAsync(ConfigurationModel model, CartRecoverySettings stored, int scope)
    {
        model.ConsentModeId_OverrideForStore = await HasAsync(own => own.ConsentModeId);
        model.ConsentWording_OverrideForStore = await HasAsync(own => own.ConsentWording);
        model.CaptureTypedContact_OverrideForStore = await HasAsync(own => own.CaptureTypedContact);
        model.NewsletterCountsAsConsent_OverrideForStore = await HasAsync(own => own.NewsletterCountsAsConsent);
        model.PageViewMinutes_OverrideForStore = await HasAsync(own => own.PageViewMinutes);
        model.RestoreLinkDays_OverrideForStore = await HasAsync(own => own.RestoreLinkDays);
        model.RestoreReplacesCart_OverrideForStore = await HasAsync(own => own.RestoreReplacesCart);
        model.UtmSource_OverrideForStore = await HasAsync(own => own.UtmSource);
        model.UtmMedium_OverrideForStore = await HasAsync(own => own.UtmMedium);
        model.WrongCouponsAllowed_OverrideForStore = await HasAsync(own => own.WrongCouponsAllowed);
        model.CancelledOrdersReturnCoupons_OverrideForStore = await HasAsync(own => own.CancelledOrdersReturnCoupons);
        model.RefundedOrdersReturnCoupons_OverrideForStore = await HasAsync(own => own.RefundedOrdersReturnCoupons);
        model.OfferDays_OverrideForStore = await HasAsync(own => own.OfferDays);
        model.OfferLastOrders_OverrideForStore = await HasAsync(own => own.OfferLastOrders);
        model.OfferMostOrders_OverrideForStore = await HasAsync(own => own.OfferMostOrders);
        model.OfferMatchesPlace_OverrideForStore = await HasAsync(own => own.OfferMatchesPlace);
        model.OfferKeepsCosts_OverrideForStore = await HasAsync(own => own.OfferKeepsCosts);
        model.TextFallbacks_OverrideForStore = await HasAsync(own => own.TextFallbacks);
        model.EmailClickDays_OverrideForStore = await HasAsync(own => own.EmailClickDays);

        Task<bool> HasAsync<T>(Expression<Func<CartRecoverySettings, T>> setting) => settings.SettingExistsAsync(stored, setting, scope);
    }
}
