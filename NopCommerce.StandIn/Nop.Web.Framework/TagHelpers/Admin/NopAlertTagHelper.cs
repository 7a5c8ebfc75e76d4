using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-alert", Attributes = ALERT_NAME_ID, TagStructure = TagStructure.WithoutEndTag)]
public class NopAlertTagHelper(IHtmlGenerator generator, IHtmlHelper htmlHelper) : TagHelper
{
    protected const string ALERT_NAME_ID = "asp-alert-id";
    protected const string ALERT_MESSAGE_NAME = "asp-alert-message";

    protected IHtmlGenerator Generator { get; set; } = generator;

    [HtmlAttributeName(ALERT_NAME_ID)]
    public string AlertId { get; set; }

    [HtmlAttributeName(ALERT_MESSAGE_NAME)]
    public string Message { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var model = new ActionAlertModel { AlertId = AlertId, WindowId = AlertId + "-action-alert", AlertMessage = Message };
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        ModalWindow.Describe(output, model.WindowId, AlertId);
        output.Content.SetHtmlContent(await htmlHelper.In(ViewContext).PartialAsync("Alert", model));
    }
}
