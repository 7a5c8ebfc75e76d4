using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Pages;

/// <summary>Secrets come in and never go out: an empty field keeps what is stored.</summary>
public sealed record TwilioModel : BaseNopModel, ISettingsModel
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Twilio.Fields.";

    public int ActiveStoreScopeConfiguration { get; set; }

    [NopResourceDisplayName(Fields + "AccountSid")]
    public string? AccountSid { get; set; }
    public bool AccountSid_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "AuthToken")]
    public string? AuthToken { get; set; }
    public bool AuthToken_OverrideForStore { get; set; }
    public bool HasAuthToken { get; set; }

    [NopResourceDisplayName(Fields + "ApiKeySid")]
    public string? ApiKeySid { get; set; }
    public bool ApiKeySid_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "ApiKeySecret")]
    public string? ApiKeySecret { get; set; }
    public bool ApiKeySecret_OverrideForStore { get; set; }
    public bool HasApiKeySecret { get; set; }

    [NopResourceDisplayName(Fields + "SmsFrom")]
    public string? SmsFrom { get; set; }
    public bool SmsFrom_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "SmsServiceSid")]
    public string? SmsServiceSid { get; set; }
    public bool SmsServiceSid_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "WhatsAppFrom")]
    public string? WhatsAppFrom { get; set; }
    public bool WhatsAppFrom_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "WhatsAppServiceSid")]
    public string? WhatsAppServiceSid { get; set; }
    public bool WhatsAppServiceSid_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "Region")]
    public string? Region { get; set; }
    public bool Region_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "Edge")]
    public string? Edge { get; set; }
    public bool Edge_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "PublicUrl")]
    public string? PublicUrl { get; set; }
    public bool PublicUrl_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "MessagesPerSecond")]
    public int MessagesPerSecond { get; set; }
    public bool MessagesPerSecond_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "UnknownOutcome")]
    public int UnknownOutcomeId { get; set; }
    public bool UnknownOutcomeId_OverrideForStore { get; set; }

    // Whom a channel reaches at all is asked without a store.
    [NopResourceDisplayName(Fields + "SkipNorthAmericanWhatsApp")]
    public bool SkipNorthAmericanWhatsApp { get; set; }

    public IReadOnlyList<TwilioAddresses> Addresses { get; set; } = [];
}

/// <summary>What to enter in the provider's console for one store.</summary>
public sealed record TwilioAddresses(int StoreId, string Store, string InboundUrl, string StatusUrl, bool Reachable);

/// <summary>A message to a number of the merchant's own.</summary>
public sealed record TwilioTestModel : BaseNopModel
{
    public int StoreId { get; set; }

    /// <summary>"sms" or "whatsapp".</summary>
    public string? Channel { get; set; }

    public string? Number { get; set; }

    public string? ContentSid { get; set; }
}
