using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

internal static class ModalWindow
{
    public static void Describe(TagHelperOutput output, string windowId, string buttonId)
    {
        output.Attributes.SetAttribute("id", windowId);
        output.Attributes.SetAttribute("class", "modal fade");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("role", "dialog");
        output.Attributes.SetAttribute("aria-labelledby", windowId + "-title");
        output.PostElement.SetHtmlContent(
            $"<script>$(function() {{ $('#{buttonId}').attr({{ 'data-toggle': 'modal', 'data-target': '#{windowId}' }}); $('#{windowId}-submit-button').attr('name', $('#{buttonId}').attr('name')); }});</script>");
    }
}
