using Nop.Core.Configuration;

namespace Nop.Plugin.Misc.CartRecovery;

/// <summary>Stored by property name, per store with the shared value as fallback.</summary>
public sealed class CartRecoverySettings : ISettings
{
    /// <summary><see cref="Decisions.Carts.ConsentMode"/> as a number; 0 until the merchant has chosen, and nothing is sent before.</summary>
    public int ConsentModeId { get; set; }

    /// <summary>What holds otherwise for a channel or in a country: see <see cref="Decisions.Consents.ConsentRulesText"/>.</summary>
    public string ConsentRules { get; set; } = "";

    /// <summary>Consent that nobody gave in words counts for so many months after the last purchase; 0 for ever.</summary>
    public int ConsentMonthsAfterPurchase { get; set; }

    /// <summary>And for so many after the person was told or joined the newsletter, unless a purchase renewed it; 0 for ever.</summary>
    public int ConsentMonthsAfterNotice { get; set; }

    /// <summary>Codes of the channels, comma-separated, by which a yes at checkout counts only once confirmed.</summary>
    public string DoubleOptInChannels { get; set; } = "";

    /// <summary>A mail program's own unsubscribe button stops the other channels too.</summary>
    public bool OneClickStopsAll { get; set; }

    /// <summary>Words beside the box at checkout; localized through the platform's localized settings.</summary>
    public string ConsentWording { get; set; } = "";

    public string ConsentWordingSms { get; set; } = "";
    public string ConsentWordingWhatsApp { get; set; } = "";

    /// <summary>Counts with every change of the wording; a consent itself keeps the very words it was given to.</summary>
    public int ConsentWordingVersion { get; set; }

    public bool CaptureTypedContact { get; set; } = true;
    public bool NewsletterCountsAsConsent { get; set; } = true;

    /// <summary>A visitor's page views are noted at most once in so many minutes.</summary>
    public int PageViewMinutes { get; set; } = 5;

    public int RestoreLinkDays { get; set; } = 30;

    /// <summary>Where both carts have something, the answer that is chosen beforehand: the restored one in place of the visitor's own.</summary>
    public bool RestoreReplacesCart { get; set; }

    /// <summary>utm_source of the links in messages; empty leaves all such tags out.</summary>
    public string UtmSource { get; set; } = "cart-recovery";

    /// <summary>utm_medium; empty for the name of the channel.</summary>
    public string UtmMedium { get; set; } = "";

    /// <summary>Two-letter code of the country whose holidays count for people of whom no country is known; empty for none.</summary>
    public string HomeCountry { get; set; } = "";

    /// <summary>Days on which nothing is sent, one a line: "RO 12-25", "RO 2026-04-12", "* 01-01".</summary>
    public string Holidays { get; set; } = "";

    /// <summary>Of all people, kept out of every campaign at random so that the effect can be measured; a campaign may keep out more.</summary>
    public int HoldOutPercent { get; set; }

    /// <summary>A run that begins longer than this after the last one ended ends an outage; 0 for none.</summary>
    public int OutageMinutes { get; set; } = 30;

    /// <summary>Where the shop is told of what stopped; empty for the address of its e-mail account.</summary>
    public string OwnerEmail { get; set; } = "";

    /// <summary>A campaign pauses itself when surely more than so many per cent of its messages made their readers unsubscribe; 0 for never.</summary>
    public int UnsubscribeLimitPercent { get; set; } = 5;

    /// <summary>The same for messages that could not be delivered.</summary>
    public int FailureLimitPercent { get; set; } = 20;

    /// <summary>Which language's text stands in for a missing one: see <see cref="Decisions.Texts.LanguageFallbacks"/>.</summary>
    public string TextFallbacks { get; set; } = "";

    /// <summary>Letters that make an SMS cost twice as much are written as <see cref="TextLetters"/> says.</summary>
    public bool TextReplaceLetters { get; set; } = true;

    /// <summary>See <see cref="Decisions.Texts.LetterMap"/>.</summary>
    public string TextLetters { get; set; } = Decisions.Texts.LetterMap.Default;

    /// <summary>An SMS may take so many parts before a product's name in it is cut.</summary>
    public int TextMostSegments { get; set; } = 2;

    /// <summary>Codes that did not work, by visitor in ten minutes; five times as many by address. 0 for any number.</summary>
    public int WrongCouponsAllowed { get; set; } = 10;

    /// <summary>A code is good again, until it expires, when the order that used it is taken back.</summary>
    public bool CancelledOrdersReturnCoupons { get; set; } = true;

    public bool RefundedOrdersReturnCoupons { get; set; } = true;

    /// <summary>System names of payment methods whose orders are paid later by their nature, so that nobody is reminded of them.</summary>
    public string PaidLaterMethods { get; set; } = "Payments.CashOnDelivery, Payments.PurchaseOrder";

    /// <summary>A person is made one offer in so many days, whatever cart, campaign or address it is for; 0 for no such limit.</summary>
    public int OfferDays { get; set; } = 30;

    /// <summary>Of a person's last orders so many are looked at; 0 for none.</summary>
    public int OfferLastOrders { get; set; } = 5;

    /// <summary>When more of them than this used an offer, there is no further one.</summary>
    public int OfferMostOrders { get; set; } = 2;

    /// <summary>Whoever has things sent to the same door counts as the same person.</summary>
    public bool OfferMatchesPlace { get; set; } = true;

    /// <summary>No offer that would take a cart below what its products cost.</summary>
    public bool OfferKeepsCosts { get; set; } = true;

    public int EmailClickDays { get; set; } = 5;

    /// <summary>Episodes read and decided upon at a time; a run takes one batch after another.</summary>
    public int BatchSize { get; set; } = 500;

    /// <summary>Seconds after which a task run stops taking new work.</summary>
    public int RunSeconds { get; set; } = 45;

    public int RetentionDays { get; set; } = 365;
    public bool KeepDataOnUninstall { get; set; }
}
