using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-editor", Attributes = FOR_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopEditorTagHelper(IHtmlHelper htmlHelper) : TagHelper
{
    protected const string FOR_ATTRIBUTE_NAME = "asp-for";
    protected const string CUSTOM_HTML_ATTRIBUTES = "html-attributes";
    protected const string REQUIRED_ATTRIBUTE_NAME = "asp-required";
    protected const string RENDER_FORM_CONTROL_CLASS_ATTRIBUTE_NAME = "asp-render-form-control-class";
    protected const string TEMPLATE_ATTRIBUTE_NAME = "asp-template";
    protected const string POSTFIX_ATTRIBUTE_NAME = "asp-postfix";

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(CUSTOM_HTML_ATTRIBUTES)]
    public object CustomHtmlAttributes { set; get; }

    [HtmlAttributeName(REQUIRED_ATTRIBUTE_NAME)]
    public string IsRequired { set; get; }

    [HtmlAttributeName(RENDER_FORM_CONTROL_CLASS_ATTRIBUTE_NAME)]
    public string RenderFormControlClass { set; get; }

    [HtmlAttributeName(TEMPLATE_ATTRIBUTE_NAME)]
    public string Template { set; get; }

    [HtmlAttributeName(POSTFIX_ATTRIBUTE_NAME)]
    public string Postfix { set; get; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = HtmlHelper.AnonymousObjectToHtmlAttributes(CustomHtmlAttributes);
        foreach (var (name, value) in await output.GetAttributeDictionaryAsync())
            attributes[name] = value;
        output.SuppressOutput();

        if (IsTrue(RenderFormControlClass) || (string.IsNullOrEmpty(RenderFormControlClass) && For.Metadata.ModelType == typeof(string)))
            attributes["class"] = ("form-control " + (attributes.TryGetValue("class", out var own) ? own : null)).Trim();
        var required = IsTrue(IsRequired);
        if (required)
            output.PreElement.SetHtmlContent("<div class='input-group input-group-required'>");
        output.Content.SetHtmlContent(htmlHelper.In(ViewContext).EditorOf(For, Template, new { htmlAttributes = attributes, postfix = Postfix }));
        if (required)
            output.PostElement.SetHtmlContent("<div class='input-group-btn'><span class='required'>*</span></div></div>");
    }

    private static bool IsTrue(string value) => bool.TryParse(value, out var result) && result;
}
