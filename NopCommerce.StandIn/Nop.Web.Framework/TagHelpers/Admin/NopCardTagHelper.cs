using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Factories;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-card", Attributes = NAME_ATTRIBUTE_NAME)]
public class NopCardTagHelper : TagHelper
{
    protected const string NAME_ATTRIBUTE_NAME = "asp-name";
    protected const string TITLE_ATTRIBUTE_NAME = "asp-title";
    protected const string HIDE_BLOCK_ATTRIBUTE_NAME_ATTRIBUTE_NAME = "asp-hide-block-attribute-name";
    protected const string IS_HIDE_ATTRIBUTE_NAME = "asp-hide";
    protected const string IS_ADVANCED_ATTRIBUTE_NAME = "asp-advanced";
    protected const string CARD_ICON_ATTRIBUTE_NAME = "asp-icon";

    public NopCardTagHelper(IViewComponentHelper viewComponentHelper, IWidgetModelFactory widgetModelFactory)
    {
    }

    [HtmlAttributeName(TITLE_ATTRIBUTE_NAME)]
    public string Title { get; set; }

    [HtmlAttributeName(NAME_ATTRIBUTE_NAME)]
    public string Name { get; set; }

    [HtmlAttributeName(HIDE_BLOCK_ATTRIBUTE_NAME_ATTRIBUTE_NAME)]
    public string HideBlockAttributeName { get; set; }

    [HtmlAttributeName(IS_HIDE_ATTRIBUTE_NAME)]
    public bool IsHide { get; set; }

    [HtmlAttributeName(IS_ADVANCED_ATTRIBUTE_NAME)]
    public bool IsAdvanced { get; set; }

    [HtmlAttributeName(CARD_ICON_ATTRIBUTE_NAME)]
    public string CardIconIsAdvanced { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // The platform asks for both without looking whether they are there, and its page fails with a NullReferenceException.
        Require(context, HIDE_BLOCK_ATTRIBUTE_NAME_ATTRIBUTE_NAME);
        Require(context, IS_HIDE_ATTRIBUTE_NAME);

        // The card's body is the view's own business.
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Name);
        output.Attributes.SetAttribute("data-card-name", Name);
        output.Attributes.SetAttribute("data-hideAttribute", HideBlockAttributeName);
        output.Attributes.SetAttribute("class", string.Join(" ", new[] { "card card-secondary card-outline", IsAdvanced ? "advanced-setting" : null, IsHide ? "collapsed-card" : null }.Where(part => !string.IsNullOrEmpty(part))));
        output.Content.SetHtmlContent(Header());
        output.Content.AppendHtml(content);
    }

    private static void Require(TagHelperContext context, string attribute)
    {
        if (!context.AllAttributes.ContainsName(attribute))
            throw new InvalidOperationException($"A nop-card without {attribute} breaks its page on the platform.");
    }

    // A card without an icon has no title either.
    private IHtmlContent Header() => new HtmlString(
        "<div class='card-header with-border clearfix'>" +
        (string.IsNullOrEmpty(CardIconIsAdvanced) ? null : $"<div class='card-title'><i class='{WebUtility.HtmlEncode(CardIconIsAdvanced)}'></i>{Title}</div>") +
        "<div class='card-tools float-right'><button type='button' class='btn btn-tool' data-card-widget='collapse'>" +
        $"<i class='fa toggle-icon {(IsHide ? "fa-plus" : "fa-minus")}'></i></button></div></div>");
}
