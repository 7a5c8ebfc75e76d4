using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

/// <summary>How text messages are written.</summary>
public sealed record PhoneTextsCardModel : BaseNopModel
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Settings.Fields.";

    [NopResourceDisplayName(Fields + "TextMostSegments")]
    public int MostSegments { get; set; } = 2;
    public bool MostSegments_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "TextReplaceLetters")]
    public bool ReplaceLetters { get; set; } = true;
    public bool ReplaceLetters_OverrideForStore { get; set; }

    [NopResourceDisplayName(Fields + "TextLetters")]
    public string? Letters { get; set; } = Decisions.Texts.LetterMap.Default;
    public bool Letters_OverrideForStore { get; set; }
}
