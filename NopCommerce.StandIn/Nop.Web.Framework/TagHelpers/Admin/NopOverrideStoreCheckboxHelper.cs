using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-override-store-checkbox", Attributes = FOR_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopOverrideStoreCheckboxHelper(IHtmlHelper htmlHelper) : TagHelper
{
    protected const string FOR_ATTRIBUTE_NAME = "asp-for";
    protected const string INPUT_ATTRIBUTE_NAME = "asp-input";
    protected const string INPUT_2_ATTRIBUTE_NAME = "asp-input2";
    protected const string STORE_SCOPE_ATTRIBUTE_NAME = "asp-store-scope";
    protected const string PARENT_CONTAINER_ATTRIBUTE_NAME = "asp-parent-container";

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(INPUT_ATTRIBUTE_NAME)]
    public ModelExpression Input { set; get; }

    [HtmlAttributeName(INPUT_2_ATTRIBUTE_NAME)]
    public ModelExpression Input2 { set; get; }

    [HtmlAttributeName(STORE_SCOPE_ATTRIBUTE_NAME)]
    public int StoreScope { set; get; }

    [HtmlAttributeName(PARENT_CONTAINER_ATTRIBUTE_NAME)]
    public string ParentContainer { set; get; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (StoreScope == 0)
        {
            output.SuppressOutput();
            return Task.CompletedTask;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "multi-store-override-option");
        output.Content.SetHtmlContent(htmlHelper.In(ViewContext).CheckBox(For.Name, For.Model as bool?, new
        {
            @class = "multi-store-override-option",
            onclick = $"checkOverriddenStoreValue(this, '{Selector()}')",
            data_for_input_selector = Selector()
        }));
        return Task.CompletedTask;
    }

    private string Selector()
    {
        var inputs = new[] { Input, Input2 }.Where(input => input is not null)
            .Select(input => "#" + htmlHelper.GenerateIdFromName(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(input.Name)));
        var selector = string.Join(", ", inputs.SelectMany(input => new[] { input, input + "-wrapper input" }));
        return string.IsNullOrEmpty(ParentContainer) ? selector : JavaScriptEncoder.Default.Encode($"#{ParentContainer} input, #{ParentContainer} textarea, #{ParentContainer} select");
    }
}
