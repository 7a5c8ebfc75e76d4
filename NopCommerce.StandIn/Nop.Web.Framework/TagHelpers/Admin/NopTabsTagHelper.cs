using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Extensions;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-tabs", Attributes = ID_ATTRIBUTE_NAME)]
public class NopTabsTagHelper(IHtmlHelper htmlHelper) : TagHelper
{
    protected const string ID_ATTRIBUTE_NAME = "id";
    protected const string TAB_NAME_TO_SELECT_ATTRIBUTE_NAME = "asp-tab-name-to-select";
    protected const string RENDER_SELECTED_TAB_INPUT_ATTRIBUTE_NAME = "asp-render-selected-tab-input";

    [HtmlAttributeName(TAB_NAME_TO_SELECT_ATTRIBUTE_NAME)]
    public string TabNameToSelect { set; get; }

    [HtmlAttributeName(RENDER_SELECTED_TAB_INPUT_ATTRIBUTE_NAME)]
    public string RenderSelectedTabInput { set; get; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tabs = new List<NopTabContextItem>();
        context.Items[typeof(NopTabsTagHelper)] = tabs;
        context.Items["tabNameToSelect"] = TabNameToSelect ?? htmlHelper.In(ViewContext).GetSelectedTabName();
        await output.GetChildContentAsync();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ("nav-tabs-custom card card-primary card-outline card-outline-tabs " + await output.GetAttributeValueAsync("class")).Trim());
        output.Content.SetHtmlContent($"<div class='card-header p-0 pt-1 border-bottom-0'><ul class='nav nav-tabs' role='tablist'>{string.Concat(tabs.Select(tab => tab.Title))}</ul></div>");
        output.Content.AppendHtml($"<div class='card-body'><div class='tab-content'>{string.Concat(tabs.Select(tab => tab.Content))}</div></div>");
        if (string.IsNullOrEmpty(RenderSelectedTabInput) || RenderSelectedTabInput.Equals("true", StringComparison.OrdinalIgnoreCase))
            output.PostElement.SetHtmlContent("<input type='hidden' name='selected-tab-name' value=''>");
    }
}
