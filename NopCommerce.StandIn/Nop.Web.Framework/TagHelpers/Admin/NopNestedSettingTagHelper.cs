using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-nested-setting", Attributes = FOR_ATTRIBUTE_NAME)]
public class NopNestedSettingTagHelper(IHtmlGenerator generator) : TagHelper
{
    protected const string FOR_ATTRIBUTE_NAME = "asp-for";
    protected const string IS_CONDITION_INVERT = "is-condition-invert";
    protected const string DISABLE_AUTOGENERATION = "disable-auto-generation";

    protected IHtmlGenerator Generator { get; set; } = generator;

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(IS_CONDITION_INVERT)]
    public bool IsConditionInvert { get; set; }

    [HtmlAttributeName(DISABLE_AUTOGENERATION)]
    public bool DisableAutoGeneration { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var parent = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var parentId = TagBuilder.CreateSanitizedId(parent, "_");
        var nestedId = $"nested-setting-{parentId}-{context.UniqueId}";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "nested-setting");
        output.Attributes.SetAttribute("id", nestedId);
        output.Content.SetHtmlContent(content);
        if (!DisableAutoGeneration && For.Metadata.ModelType == typeof(bool))
            output.PostElement.SetHtmlContent($"<script>$(function() {{ var toggle = function() {{ $('#{nestedId}').toggle($('#{parentId}').is(':checked') !== {(IsConditionInvert ? "true" : "false")}); }}; $('#{parentId}').on('click', toggle); toggle(); }});</script>");
    }
}
