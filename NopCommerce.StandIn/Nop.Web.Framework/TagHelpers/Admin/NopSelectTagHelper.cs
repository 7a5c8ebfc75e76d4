using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core.Domain.Common;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-select", TagStructure = TagStructure.WithoutEndTag)]
public class NopSelectTagHelper(AdminAreaSettings adminAreaSettings, IHtmlHelper htmlHelper) : TagHelper
{
    protected const string FOR_ATTRIBUTE_NAME = "asp-for";
    protected const string NAME_ATTRIBUTE_NAME = "asp-for-name";
    protected const string ITEMS_ATTRIBUTE_NAME = "asp-items";
    protected const string MULTIPLE_ATTRIBUTE_NAME = "asp-multiple";
    protected const string REQUIRED_ATTRIBUTE_NAME = "asp-required";

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(NAME_ATTRIBUTE_NAME)]
    public string Name { get; set; }

    [HtmlAttributeName(ITEMS_ATTRIBUTE_NAME)]
    public IEnumerable<SelectListItem> Items { set; get; } = [];

    [HtmlAttributeName(REQUIRED_ATTRIBUTE_NAME)]
    public string IsRequired { set; get; }

    [HtmlAttributeName(MULTIPLE_ATTRIBUTE_NAME)]
    public string IsMultiple { set; get; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = (await output.GetAttributeDictionaryAsync()).ToDictionary(pair => pair.Key, pair => (object)pair.Value);
        attributes["class"] = ("form-control " + attributes.GetValueOrDefault("class")).Trim();
        output.SuppressOutput();

        var required = IsTrue(IsRequired);
        if (required)
            output.PreElement.SetHtmlContent("<div class='input-group input-group-required'>");
        output.Content.SetHtmlContent(Select(attributes));
        if (IsTrue(IsMultiple) || Items.Count() > adminAreaSettings.MinimumDropdownItemsForSearch)
            output.Content.AppendHtml($"<script>$(function() {{ $('#{htmlHelper.GenerateIdFromName(htmlHelper.Name(FieldName))}').select2({{ closeOnSelect: {(IsTrue(IsMultiple) ? "false" : "true")} }}); }});</script>");
        if (required)
            output.PostElement.SetHtmlContent("<div class='input-group-btn'><span class='required'>*</span></div></div>");
    }

    private string FieldName => For?.Name ?? Name;

    private Microsoft.AspNetCore.Html.IHtmlContent Select(IDictionary<string, object> attributes)
    {
        var html = htmlHelper.In(ViewContext);
        if (For is null)
            return IsTrue(IsMultiple) ? html.ListBox(Name, Items, attributes) : html.DropDownList(Name, Items, null, attributes);
        return IsTrue(IsMultiple) ? html.ListBoxOf(For, Items, attributes) : html.DropDownOf(For, Items, attributes);
    }

    private static bool IsTrue(string value) => bool.TryParse(value, out var result) && result;
}
