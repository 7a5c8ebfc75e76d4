using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

public sealed record ConfigurationModel : BaseNopModel, ISettingsModel, ILocalizedModel<ConfigurationLocaleModel>
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Settings.Fields.";

    public int ActiveStoreScopeConfiguration { get; set; }

    [NopResourceDisplayName(Fields + "ConsentMode")]
    public int ConsentModeId { get; set; }
    public bool ConsentModeId_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "ConsentWording")]
    public string? ConsentWording { get; set; }
    public bool ConsentWording_OverrideForStore { get; set; }

    public ConsentCardModel Consent { get; set; } = new();

    public PhoneTextsCardModel PhoneTexts { get; set; } = new();

    [NopResourceDisplayName(Fields + "ConsentWordingVersion")]
    public int ConsentWordingVersion { get; set; }

    [NopResourceDisplayName(Fields + "CaptureTypedContact")]
    public bool CaptureTypedContact { get; set; }
    public bool CaptureTypedContact_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "NewsletterCountsAsConsent")]
    public bool NewsletterCountsAsConsent { get; set; }
    public bool NewsletterCountsAsConsent_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "PageViewMinutes")]
    public int PageViewMinutes { get; set; }
    public bool PageViewMinutes_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "RestoreLinkDays")]
    public int RestoreLinkDays { get; set; }
    public bool RestoreLinkDays_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "RestoreReplacesCart")]
    public bool RestoreReplacesCart { get; set; }
    public bool RestoreReplacesCart_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "UtmSource")]
    public string? UtmSource { get; set; }
    public bool UtmSource_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "UtmMedium")]
    public string? UtmMedium { get; set; }
    public bool UtmMedium_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "WrongCouponsAllowed")]
    public int WrongCouponsAllowed { get; set; }
    public bool WrongCouponsAllowed_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "CancelledOrdersReturnCoupons")]
    public bool CancelledOrdersReturnCoupons { get; set; }
    public bool CancelledOrdersReturnCoupons_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "RefundedOrdersReturnCoupons")]
    public bool RefundedOrdersReturnCoupons { get; set; }
    public bool RefundedOrdersReturnCoupons_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OfferDays")]
    public int OfferDays { get; set; }
    public bool OfferDays_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OfferLastOrders")]
    public int OfferLastOrders { get; set; }
    public bool OfferLastOrders_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OfferMostOrders")]
    public int OfferMostOrders { get; set; }
    public bool OfferMostOrders_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OfferMatchesPlace")]
    public bool OfferMatchesPlace { get; set; }
    public bool OfferMatchesPlace_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OfferKeepsCosts")]
    public bool OfferKeepsCosts { get; set; }
    public bool OfferKeepsCosts_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "EmailClickDays")]
    public int EmailClickDays { get; set; }
    public bool EmailClickDays_OverrideForStore { get; set; }

    /// <summary>By language id, which language's text stands in; 0 for none.</summary>
    [NopResourceDisplayName(Fields + "TextFallbacks")]
    public Dictionary<int, int> TextFallbacks { get; set; } = [];
    public bool TextFallbacks_OverrideForStore { get; set; }

    // The task runs for all stores at once, so these have no override.
    [NopResourceDisplayName(Fields + "BatchSize")]
    public int BatchSize { get; set; }

    [NopResourceDisplayName(Fields + "RunSeconds")]
    public int RunSeconds { get; set; }

    [NopResourceDisplayName(Fields + "PaidLaterMethods")]
    public string? PaidLaterMethods { get; set; }

    [NopResourceDisplayName(Fields + "RetentionDays")]
    public int RetentionDays { get; set; }

    [NopResourceDisplayName(Fields + "KeepDataOnUninstall")]
    public bool KeepDataOnUninstall { get; set; }

    [NopResourceDisplayName(Fields + "HomeCountry")]
    public string? HomeCountry { get; set; }

    [NopResourceDisplayName(Fields + "Holidays")]
    public string? Holidays { get; set; }

    [NopResourceDisplayName(Fields + "HoldOutPercent")]
    public int HoldOutPercent { get; set; }

    [NopResourceDisplayName(Fields + "OutageMinutes")]
    public int OutageMinutes { get; set; }

    [NopResourceDisplayName(Fields + "OwnerEmail")]
    public string? OwnerEmail { get; set; }

    [NopResourceDisplayName(Fields + "UnsubscribeLimitPercent")]
    public int UnsubscribeLimitPercent { get; set; }

    [NopResourceDisplayName(Fields + "FailureLimitPercent")]
    public int FailureLimitPercent { get; set; }

    public IList<ConfigurationLocaleModel> Locales { get; set; } = [];
}

public sealed record ConfigurationLocaleModel : ILocalizedLocaleModel
{
    public int LanguageId { get; set; }

    [NopResourceDisplayName(CartRecoveryDefaults.LocalePrefix + ".Settings.Fields.ConsentWording")]
    public string? ConsentWording { get; set; }

    [NopResourceDisplayName(CartRecoveryDefaults.LocalePrefix + ".Settings.Fields.ConsentWordingSms")]
    public string? ConsentWordingSms { get; set; }

    [NopResourceDisplayName(CartRecoveryDefaults.LocalePrefix + ".Settings.Fields.ConsentWordingWhatsApp")]
    public string? ConsentWordingWhatsApp { get; set; }
}
