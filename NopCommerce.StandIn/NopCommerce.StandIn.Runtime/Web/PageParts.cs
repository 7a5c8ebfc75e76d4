using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Nop.Core;
using Nop.Web.Framework.UI;

namespace NopCommerce.StandIn.Web;

/// <summary>What the views of one page leave for its layout. Nothing is bundled: every file keeps its own tag with a version.</summary>
internal sealed class PageParts(IHttpContextAccessor contexts, IStoreContext stores, Microsoft.AspNetCore.Hosting.IWebHostEnvironment environment) : INopHtmlHelper
{
    private readonly List<string> _titles = [];
    private readonly List<string> _styles = [];
    private readonly List<string> _canonical = [];
    private readonly List<string> _head = [];
    private readonly List<string> _classes = [];
    private readonly List<(ResourceLocation Location, string Src)> _scripts = [];
    private readonly List<(ResourceLocation Location, string Text)> _inline = [];
    private string _editUrl;
    private string _activeMenuItem;

    public void AddTitleParts(string part) => Add(_titles, part, true);

    public void AppendTitleParts(string part) => Add(_titles, part, false);

    public async Task<IHtmlContent> GenerateTitleAsync(bool addDefaultTitle = true, string part = "")
    {
        AppendTitleParts(part);
        var parts = _titles.AsEnumerable().Reverse();
        if (addDefaultTitle)
            parts = parts.Prepend((await stores.GetCurrentStoreAsync()).Name);
        return new HtmlString(HtmlEncoder.Default.Encode(string.Join(". ", parts)));
    }

    public void AddMetaDescriptionParts(string part) => AddHeadCustomParts($"<meta name=\"description\" content=\"{HtmlEncoder.Default.Encode(part ?? string.Empty)}\" />");

    public void AddScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false)
    {
        if (!string.IsNullOrEmpty(src) && !_scripts.Contains((location, src)))
            _scripts.Add((location, src));
    }

    public void AppendScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false)
    {
        if (!string.IsNullOrEmpty(src) && !_scripts.Contains((location, src)))
            _scripts.Insert(0, (location, src));
    }

    public IHtmlContent GenerateScripts(ResourceLocation location) =>
        Lines(_scripts.Where(script => script.Location == location).Select(script => $"<script src=\"{Address(script.Src)}\"></script>"));

    public void AddInlineScriptParts(ResourceLocation location, string script)
    {
        if (!string.IsNullOrEmpty(script))
            _inline.Add((location, script));
    }

    public void AppendInlineScriptParts(ResourceLocation location, string script)
    {
        if (!string.IsNullOrEmpty(script))
            _inline.Insert(0, (location, script));
    }

    public IHtmlContent GenerateInlineScripts(ResourceLocation location) =>
        Lines(_inline.Where(script => script.Location == location).Select(script => script.Text));

    public void AddCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false) => Add(_styles, src, true);

    public void AppendCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false) => Add(_styles, src, false);

    public IHtmlContent GenerateCssFiles() => Lines(_styles.Select(style => $"<link rel=\"stylesheet\" type=\"text/css\" href=\"{Address(style)}\" />"));

    public void AddCanonicalUrlParts(string part, bool withQueryString = false) => Add(_canonical, part, true);

    public IHtmlContent GenerateCanonicalUrls() => Lines(_canonical.Select(url => $"<link rel=\"canonical\" href=\"{HtmlEncoder.Default.Encode(url)}\" />"));

    public void AddHeadCustomParts(string part) => Add(_head, part, true);

    public void AppendHeadCustomParts(string part) => Add(_head, part, false);

    public IHtmlContent GenerateHeadCustom() => Lines(_head.Distinct());

    public void AddPageCssClassParts(string part) => Add(_classes, part, true);

    public string GeneratePageCssClasses(string part = "") => string.Join(" ", _classes.Append(part).Where(name => !string.IsNullOrEmpty(name)));

    public void AddEditPageUrl(string url) => _editUrl = url;

    public string GetEditPageUrl() => _editUrl;

    public void SetActiveMenuItemSystemName(string systemName) => _activeMenuItem = systemName;

    public string GetActiveMenuItemSystemName() => _activeMenuItem;

    public string GetRouteName(bool handleDefaultRoutes = false)
    {
        var name = contexts.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<RouteNameMetadata>()?.RouteName ?? string.Empty;
        if (!handleDefaultRoutes || (name.Length > 0 && name != "Default"))
            return name == "Default" ? string.Empty : name;
        var values = contexts.HttpContext?.Request.RouteValues;
        return $"{values?["controller"]}.{values?["action"]}";
    }

    private static void Add(List<string> parts, string part, bool atEnd)
    {
        if (string.IsNullOrEmpty(part) || parts.Contains(part))
            return;
        parts.Insert(atEnd ? parts.Count : 0, part);
    }

    private static HtmlString Lines(IEnumerable<string> lines) => new(string.Join(Environment.NewLine, lines));

    private string Address(string src)
    {
        if (!src.StartsWith('~') && !src.StartsWith('/'))
            return HtmlEncoder.Default.Encode(src);
        var path = src.TrimStart('~');
        var file = environment.WebRootFileProvider.GetFileInfo(path.Split('?')[0]);
        var version = file.Exists && !path.Contains('?') ? $"?v={file.LastModified.ToUnixTimeSeconds():x}" : string.Empty;
        return HtmlEncoder.Default.Encode(contexts.HttpContext?.Request.PathBase.Value + path + version);
    }
}
