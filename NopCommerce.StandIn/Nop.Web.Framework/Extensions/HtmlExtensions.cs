using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Services.Localization;
using Nop.Web.Framework.Models;

namespace Nop.Web.Framework.Extensions;

public static class HtmlExtensions
{
    public static async Task<IHtmlContent> LocalizedEditorAsync<T, TLocalizedModelLocal>(this IHtmlHelper<T> helper, string name, Func<int, HelperResult> localizedTemplate, Func<T, HelperResult> standardTemplate, bool ignoreIfSeveralStores = false, string cssClass = "")
        where T : ILocalizedModel<TLocalizedModelLocal>
        where TLocalizedModelLocal : ILocalizedLocaleModel
    {
        var locales = helper.ViewData.Model.Locales;
        if (locales.Count < 2)
            return new HtmlString(await standardTemplate(helper.ViewData.Model).RenderHtmlContentAsync());

        var languages = RequestServices.Get<ILanguageService>();
        var texts = RequestServices.Get<ILocalizationService>();
        var standard = helper.Encode(await texts.GetResourceAsync("Admin.Common.Standard"));
        var heads = new System.Text.StringBuilder($"<li class='nav-item'><a class='nav-link active' data-tab-name='{name}-standard-tab' href='#{name}-standard-tab' data-toggle='pill' role='tab'>{standard}</a></li>");
        var bodies = new System.Text.StringBuilder($"<div class='tab-pane fade show active' id='{name}-standard-tab' role='tabpanel'>{await standardTemplate(helper.ViewData.Model).RenderHtmlContentAsync()}</div>");
        for (var index = 0; index < locales.Count; index++)
        {
            var language = await languages.GetLanguageByIdAsync(locales[index].LanguageId) ?? throw new Nop.Core.NopException("Language cannot be loaded");
            var id = $"{name}-{language.Id}-tab";
            heads.Append($"<li class='nav-item'><a class='nav-link' data-tab-name='{id}' href='#{id}' data-toggle='pill' role='tab'>{helper.Encode(language.Name)}</a></li>");
            bodies.Append($"<div class='tab-pane fade' id='{id}' role='tabpanel'>{await localizedTemplate(index).RenderHtmlContentAsync()}</div>");
        }
        return new HtmlString($"<div class='nav-tabs-custom nav-tabs-localized-fields {cssClass}' id='{name}'><ul class='nav nav-tabs' role='tablist'>{heads}</ul><div class='tab-content'>{bodies}</div></div>");
    }

    public static string GetSelectedCardName(this IHtmlHelper helper) => Remembered(helper, "nop.selected-card-name");

    public static string GetSelectedTabName(this IHtmlHelper helper, string dataKeyPrefix = null) => Remembered(helper, "nop.selected-tab-name" + dataKeyPrefix);

    public static Task<string> RenderHtmlContentAsync(this IHtmlContent htmlContent)
    {
        using var writer = new StringWriter();
        htmlContent.WriteTo(writer, HtmlEncoder.Default);
        return Task.FromResult(writer.ToString());
    }

    private static string Remembered(IHtmlHelper helper, string key) =>
        (helper.ViewData[key] ?? helper.ViewContext.TempData[key])?.ToString() ?? string.Empty;
}
