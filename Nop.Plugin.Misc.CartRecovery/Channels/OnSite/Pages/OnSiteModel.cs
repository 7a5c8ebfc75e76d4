using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Pages;

public sealed record OnSiteModel : BaseNopModel, ISettingsModel, ILocalizedModel<OnSiteLocaleModel>
{
    internal const string Fields = CartRecoveryDefaults.LocalePrefix + ".OnSite.Fields.";

    public int ActiveStoreScopeConfiguration { get; set; }

    [NopResourceDisplayName(Fields + "Mode")]
    public int ModeId { get; set; }
    public bool ModeId_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "ButtonText")]
    public string? ButtonText { get; set; }
    public bool ButtonText_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "DismissText")]
    public string? DismissText { get; set; }
    public bool DismissText_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OnHomePage")]
    public bool OnHomePage { get; set; }
    public bool OnHomePage_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OnProductPages")]
    public bool OnProductPages { get; set; }
    public bool OnProductPages_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OnCartPage")]
    public bool OnCartPage { get; set; }
    public bool OnCartPage_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "OnOtherPages")]
    public bool OnOtherPages { get; set; }
    public bool OnOtherPages_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "MinutesAway")]
    public int MinutesAway { get; set; }
    public bool MinutesAway_OverrideForStore { get; set; }

    public IList<OnSiteLocaleModel> Locales { get; set; } = [];
}

public sealed record OnSiteLocaleModel : ILocalizedLocaleModel
{
    public int LanguageId { get; set; }

    [NopResourceDisplayName(OnSiteModel.Fields + "ButtonText")]
    public string? ButtonText { get; set; }

    [NopResourceDisplayName(OnSiteModel.Fields + "DismissText")]
    public string? DismissText { get; set; }
}
