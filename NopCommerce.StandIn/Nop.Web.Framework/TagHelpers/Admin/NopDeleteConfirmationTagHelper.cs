using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-delete-confirmation", Attributes = MODEL_ID_ATTRIBUTE_NAME + "," + BUTTON_ID_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopDeleteConfirmationTagHelper(IHtmlGenerator generator, IHtmlHelper htmlHelper) : TagHelper
{
    protected const string MODEL_ID_ATTRIBUTE_NAME = "asp-model-id";
    protected const string BUTTON_ID_ATTRIBUTE_NAME = "asp-button-id";
    protected const string ACTION_ATTRIBUTE_NAME = "asp-action";

    protected IHtmlGenerator Generator { get; set; } = generator;

    [HtmlAttributeName(MODEL_ID_ATTRIBUTE_NAME)]
    public string ModelId { get; set; }

    [HtmlAttributeName(BUTTON_ID_ATTRIBUTE_NAME)]
    public string ButtonId { get; set; }

    [HtmlAttributeName(ACTION_ATTRIBUTE_NAME)]
    public string Action { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var model = new DeleteConfirmationModel
        {
            Id = ModelId,
            ControllerName = ViewContext.RouteData.Values["controller"]?.ToString(),
            ActionName = string.IsNullOrEmpty(Action) ? "Delete" : Action,
            WindowId = ButtonId + "-delete-confirmation"
        };
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        ModalWindow.Describe(output, model.WindowId, ButtonId);
        output.Content.SetHtmlContent(await htmlHelper.In(ViewContext).PartialAsync("Delete", model));
    }
}
