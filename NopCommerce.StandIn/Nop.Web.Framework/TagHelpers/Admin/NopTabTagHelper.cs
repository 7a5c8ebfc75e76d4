using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-tab", ParentTag = "nop-tabs", Attributes = NAME_ATTRIBUTE_NAME)]
public class NopTabTagHelper(IHtmlHelper htmlHelper) : TagHelper
{
    protected const string NAME_ATTRIBUTE_NAME = "asp-name";
    protected const string TITLE_ATTRIBUTE_NAME = "asp-title";
    protected const string DEFAULT_ATTRIBUTE_NAME = "asp-default";

    [HtmlAttributeName(TITLE_ATTRIBUTE_NAME)]
    public string Title { set; get; }

    [HtmlAttributeName(DEFAULT_ATTRIBUTE_NAME)]
    public string IsDefault { set; get; }

    [HtmlAttributeName(NAME_ATTRIBUTE_NAME)]
    public string Name { set; get; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        _ = htmlHelper.In(ViewContext);
        var tabs = (List<NopTabContextItem>)context.Items[typeof(NopTabsTagHelper)];
        var isDefault = context.Items["tabNameToSelect"] is string selected && selected.Length > 0
            ? selected == Name
            : bool.TryParse(IsDefault, out var wanted) && wanted;
        var active = isDefault ? " active" : null;
        var name = WebUtility.HtmlEncode(Name);
        tabs.Add(new NopTabContextItem
        {
            IsDefault = isDefault,
            Title = $"<li class='nav-item'><a class='nav-link{active}' data-tab-name='{name}' href='#{name}' data-toggle='pill' role='tab'>{Title}</a></li>",
            Content = $"<div class='tab-pane fade{(isDefault ? " show active" : null)}' id='{name}' role='tabpanel'>{(await output.GetChildContentAsync()).GetContent()}</div>"
        });
        output.SuppressOutput();
    }
}
