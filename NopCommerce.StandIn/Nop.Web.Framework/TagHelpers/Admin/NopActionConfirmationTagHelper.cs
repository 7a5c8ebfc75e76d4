using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-action-confirmation", Attributes = BUTTON_ID_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopActionConfirmationTagHelper(IHtmlGenerator generator, IHtmlHelper htmlHelper) : TagHelper
{
    protected const string BUTTON_ID_ATTRIBUTE_NAME = "asp-button-id";
    protected const string ACTION_ATTRIBUTE_NAME = "asp-action";
    protected const string ADDITIONAL_CONFIRM_TEXT = "asp-additional-confirm";

    protected IHtmlGenerator Generator { get; set; } = generator;

    [HtmlAttributeName(BUTTON_ID_ATTRIBUTE_NAME)]
    public string ButtonId { get; set; }

    [HtmlAttributeName(ACTION_ATTRIBUTE_NAME)]
    public string Action { get; set; }

    [HtmlAttributeName(ADDITIONAL_CONFIRM_TEXT)]
    public string ConfirmText { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var model = new ActionConfirmationModel
        {
            ControllerName = ViewContext.RouteData.Values["controller"]?.ToString(),
            ActionName = string.IsNullOrEmpty(Action) ? ViewContext.RouteData.Values["action"]?.ToString() : Action,
            AdditonalConfirmText = ConfirmText,
            ButtonId = ButtonId,
            WindowId = ButtonId + "-action-confirmation"
        };
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        ModalWindow.Describe(output, model.WindowId, ButtonId);
        output.Content.SetHtmlContent(await htmlHelper.In(ViewContext).PartialAsync("Confirm", model));
    }
}
