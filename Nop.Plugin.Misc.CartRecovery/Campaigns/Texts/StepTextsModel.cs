using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;

/// <summary>What a step, or one of its variants, says by its channels without markup.</summary>
public sealed record StepTextsModel : BaseNopModel
{
    public int StepId { get; set; }

    /// <summary>0 for the step's own texts.</summary>
    public int VariantId { get; set; }

    /// <summary>In the step's order of preference.</summary>
    public List<ChannelTextModel> Channels { get; set; } = [];

    [BindNever]
    public int CampaignId { get; set; }

    [BindNever]
    public string Title { get; set; } = "";

    [BindNever]
    public IReadOnlyList<string> Tokens { get; set; } = [];

    [BindNever]
    public bool MaySend { get; set; }
}

public sealed record ChannelTextModel : BaseNopModel, ILocalizedModel<TextFieldsModel>
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Texts.Fields.";

    public int ChannelId { get; set; }

    public TextFieldsModel Standard { get; set; } = new();

    [NopResourceDisplayName(Fields + "InsideWindowOnly")]
    public bool InsideWindowOnly { get; set; }

    public IList<TextFieldsModel> Locales { get; set; } = [];

    [BindNever]
    public string Name { get; set; } = "";
}

public sealed record TextFieldsModel : BaseNopModel, ILocalizedLocaleModel
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Texts.Fields.";

    /// <summary>0 for the standard text.</summary>
    public int LanguageId { get; set; }

    [NopResourceDisplayName(Fields + "Title")]
    public string? Title { get; set; }

    [NopResourceDisplayName(Fields + "Body")]
    public string? Body { get; set; }

    [NopResourceDisplayName(Fields + "TemplateSid")]
    public string? TemplateSid { get; set; }

    /// <summary>One a line.</summary>
    [NopResourceDisplayName(Fields + "Variables")]
    public string? Variables { get; set; }

    [BindNever]
    public int ChannelId { get; set; }

    [BindNever]
    public int StepId { get; set; }
}
