using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Pages;

public sealed record WebPushModel : BaseNopModel, ISettingsModel, ILocalizedModel<WebPushLocaleModel>
{
    internal const string Fields = CartRecoveryDefaults.LocalePrefix + ".WebPush.Fields.";

    public int ActiveStoreScopeConfiguration { get; set; }

    [NopResourceDisplayName(Fields + "Enabled")]
    public bool Enabled { get; set; }
    public bool Enabled_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "Question")]
    public string? Question { get; set; }
    public bool Question_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "AcceptText")]
    public string? AcceptText { get; set; }
    public bool AcceptText_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "LaterText")]
    public string? LaterText { get; set; }
    public bool LaterText_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OnProductPages")]
    public bool OnProductPages { get; set; }
    public bool OnProductPages_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OnCartPage")]
    public bool OnCartPage { get; set; }
    public bool OnCartPage_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OnOtherPages")]
    public bool OnOtherPages { get; set; }
    public bool OnOtherPages_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "AskAgainDays")]
    public int AskAgainDays { get; set; }
    public bool AskAgainDays_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "WorkerPlace")]
    public int WorkerPlaceId { get; set; }
    public bool WorkerPlaceId_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "AllowedHosts")]
    public string? AllowedHosts { get; set; }
    public bool AllowedHosts_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "Subject")]
    public string? Subject { get; set; }
    public bool Subject_OverrideForStore { get; set; }

    public IList<WebPushLocaleModel> Locales { get; set; } = [];
}

public sealed record WebPushLocaleModel : ILocalizedLocaleModel
{
    public int LanguageId { get; set; }

    [NopResourceDisplayName(WebPushModel.Fields + "Question")]
    public string? Question { get; set; }

    [NopResourceDisplayName(WebPushModel.Fields + "AcceptText")]
    public string? AcceptText { get; set; }

    [NopResourceDisplayName(WebPushModel.Fields + "LaterText")]
    public string? LaterText { get; set; }
}

/// <summary>What the page shows besides the settings.</summary>
/// <param name="Problem">Why nothing can leave; empty when it can.</param>
public sealed record WebPushState(string Problem, string ImportLine, int Browsers, IReadOnlyList<WebPushKeyModel> Keys);

public sealed record WebPushKeyModel(string PublicKey, string Made, int Browsers, bool IsCurrent);
