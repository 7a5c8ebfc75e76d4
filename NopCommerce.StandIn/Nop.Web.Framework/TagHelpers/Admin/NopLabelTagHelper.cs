using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core;
using Nop.Services.Localization;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-label", Attributes = FOR_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopLabelTagHelper(IHtmlGenerator generator, ILocalizationService localizationService, IWorkContext workContext) : TagHelper
{
    protected const string FOR_ATTRIBUTE_NAME = "asp-for";
    protected const string DISPLAY_HINT_ATTRIBUTE_NAME = "asp-display-hint";

    protected IHtmlGenerator Generator { get; set; } = generator;

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(DISPLAY_HINT_ATTRIBUTE_NAME)]
    public bool DisplayHint { get; set; } = true;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var label = Generator.GenerateLabel(ViewContext, For.ModelExplorer, For.Name, null, new { @class = "col-form-label" });
        if (label is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ("label-wrapper " + await output.GetAttributeValueAsync("class")).Trim());
        output.Content.SetHtmlContent(label);
        if (DisplayHint && await HintAsync() is { Length: > 0 } hint)
            output.Content.AppendHtml(HintIcon(hint));
    }

    private async Task<string> HintAsync()
    {
        if (!For.Metadata.AdditionalValues.TryGetValue(nameof(NopResourceDisplayNameAttribute), out var value) || value is not NopResourceDisplayNameAttribute name)
            return null;
        var language = await workContext.GetWorkingLanguageAsync();
        return await localizationService.GetResourceAsync(name.ResourceKey + ".Hint", language.Id, returnEmptyIfNotFound: true, logIfNotFound: false);
    }

    private static TagBuilder HintIcon(string hint)
    {
        var icon = new TagBuilder("div");
        icon.AddCssClass("ico-help");
        icon.Attributes["title"] = hint;
        icon.Attributes["data-toggle"] = "tooltip";
        icon.InnerHtml.AppendHtml("<i class='fas fa-question-circle'></i>");
        return icon;
    }
}
