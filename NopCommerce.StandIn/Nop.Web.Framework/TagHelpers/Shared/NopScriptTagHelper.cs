using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Razor.TagHelpers;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core;
using Nop.Core.Configuration;
using Nop.Web.Framework.UI;
using Nop.Web.Framework.WebOptimizer;

namespace Nop.Web.Framework.TagHelpers.Shared;

[HtmlTargetElement(SCRIPT_TAG_NAME, Attributes = LOCATION_ATTRIBUTE_NAME)]
[HtmlTargetElement(SCRIPT_TAG_NAME, Attributes = DEBUG_SRC_ATTRIBUTE_NAME)]
[HtmlTargetElement(SCRIPT_TAG_NAME, Attributes = EXCLUDE_FROM_BUNDLE_ATTRIBUTE_NAME)]
[HtmlTargetElement(SCRIPT_TAG_NAME, Attributes = SRC_ATTRIBUTE_NAME)]
public class NopScriptTagHelper : UrlResolutionTagHelper
{
    protected const string SCRIPT_TAG_NAME = "script";
    protected const string EXCLUDE_FROM_BUNDLE_ATTRIBUTE_NAME = "asp-exclude-from-bundle";
    protected const string DEBUG_SRC_ATTRIBUTE_NAME = "asp-debug-src";
    protected const string LOCATION_ATTRIBUTE_NAME = "asp-location";
    protected const string SRC_ATTRIBUTE_NAME = "src";

    private readonly INopHtmlHelper _nopHtmlHelper;
    private readonly IWebHelper _webHelper;

    public NopScriptTagHelper(AppSettings appSettings, HtmlEncoder htmlEncoder, INopAssetHelper bundleHelper, INopHtmlHelper nopHtmlHelper, IUrlHelperFactory urlHelperFactory, IWebHelper webHelper, IWebHostEnvironment webHostEnvironment)
        : base(urlHelperFactory, htmlEncoder) => (_nopHtmlHelper, _webHelper) = (nopHtmlHelper, webHelper);

    [HtmlAttributeName(DEBUG_SRC_ATTRIBUTE_NAME)]
    public string DebugSrc { get; set; }

    [HtmlAttributeName(LOCATION_ATTRIBUTE_NAME)]
    public ResourceLocation Location { get; set; }

    [HtmlAttributeName(EXCLUDE_FROM_BUNDLE_ATTRIBUTE_NAME)]
    public bool ExcludeFromBundle { get; set; }

    [HtmlAttributeName(SRC_ATTRIBUTE_NAME)]
    public string Src { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // The answer to an AJAX request has no footer that a script could move to.
        if (Location == ResourceLocation.Auto)
            Location = _webHelper.IsAjaxRequest(ViewContext.HttpContext.Request) ? ResourceLocation.None : ResourceLocation.Footer;

        if (string.IsNullOrEmpty(Src))
        {
            if (Location == ResourceLocation.None)
                return;
            _nopHtmlHelper.AddInlineScriptParts(Location, await BuildInlineScriptTagAsync(output));
            output.SuppressOutput();
        }
        else
        {
            ProcessAsset(output);
        }
    }

    protected static async Task<string> BuildInlineScriptTagAsync(TagHelperOutput output)
    {
        var attributes = string.Concat(output.Attributes.Select(attribute => $" {attribute.Name}=\"{attribute.Value}\""));
        return $"<script{attributes}>{(await output.GetChildContentAsync()).GetContent()}</script>";
    }

    protected void ProcessAsset(TagHelperOutput output)
    {
        if (Location == ResourceLocation.None)
        {
            TryResolveUrl(Src, out string resolved);

            // The platform looks for the file to make a version of it, and a query would be part of the file's name.
            if ((resolved ?? Src).StartsWith('/') && Src.Contains('?'))
                throw new FileNotFoundException($"No files found matching \"{Src}\"");
            output.Attributes.SetAttribute(SRC_ATTRIBUTE_NAME, resolved ?? Src);
            return;
        }
        _nopHtmlHelper.AddScriptParts(Location, Src, DebugSrc ?? string.Empty, ExcludeFromBundle);
        output.SuppressOutput();
    }
}
