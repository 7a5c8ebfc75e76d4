using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

public sealed record ReplyModel : BaseNopModel, ISettingsModel, ILocalizedModel<ReplyLocaleModel>
{
    internal const string Fields = CartRecoveryDefaults.LocalePrefix + ".Leads.Settings.";

    public int ActiveStoreScopeConfiguration { get; set; }

    [NopResourceDisplayName(Fields + "PauseHours")]
    public int PauseHours { get; set; }
    public bool PauseHours_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "ConfirmStop")]
    public bool ConfirmStop { get; set; }
    public bool ConfirmStop_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "StopWords")]
    public string? StopWords { get; set; }
    public bool StopWords_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "AnswerHelp")]
    public bool AnswerHelp { get; set; }
    public bool AnswerHelp_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "HelpWords")]
    public string? HelpWords { get; set; }
    public bool HelpWords_OverrideForStore { get; set; }

    public IList<ReplyLocaleModel> Locales { get; set; } = [];
}

public sealed record ReplyLocaleModel : ILocalizedLocaleModel
{
    public int LanguageId { get; set; }

    [NopResourceDisplayName(ReplyModel.Fields + "StopWords")]
    public string? StopWords { get; set; }

    [NopResourceDisplayName(ReplyModel.Fields + "HelpWords")]
    public string? HelpWords { get; set; }
}
