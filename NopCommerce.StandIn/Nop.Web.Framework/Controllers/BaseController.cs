using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Nop.Core.Events;
using Nop.Services.Localization;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.Filters;
using Nop.Web.Framework.UI;

namespace Nop.Web.Framework.Controllers;

[HttpsRequirement]
[PublishModelEvents]
[SaveIpAddress]
[SaveLastActivity]
[SaveLastVisitedPage]
public abstract class BaseController : Controller
{
    protected virtual async Task<string> RenderViewComponentToStringAsync(Type componentType, object arguments = null)
    {
        await using var writer = new StringWriter();
        var context = ViewContextFor(NullView.Instance, writer);
        var components = Service<IViewComponentHelper>();
        (components as IViewContextAware)?.Contextualize(context);
        var content = await components.InvokeAsync(componentType, arguments);
        content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }

    protected virtual async Task<string> RenderPartialViewToStringAsync(string viewName, object model)
    {
        await Service<IEventPublisher>().ModelPreparedAsync(model);
        ViewData.Model = model;
        await using var writer = new StringWriter();
        var view = FindView(string.IsNullOrEmpty(viewName) ? ControllerContext.ActionDescriptor.ActionName : viewName);
        await view.RenderAsync(ViewContextFor(view, writer));
        return writer.ToString();
    }

    protected JsonResult ErrorJson(string error) => Json(new { error });

    protected JsonResult ErrorJson(object errors) => Json(new { error = errors });

    protected virtual void DisplayEditLink(string editPageUrl) => Service<INopHtmlHelper>().AddEditPageUrl(editPageUrl);

    protected virtual Task AddLocalesAsync<TLocalizedModelLocal>(ILanguageService languageService, IList<TLocalizedModelLocal> locales)
        where TLocalizedModelLocal : ILocalizedLocaleModel => AddLocalesAsync(languageService, locales, null);

    protected virtual async Task AddLocalesAsync<TLocalizedModelLocal>(ILanguageService languageService, IList<TLocalizedModelLocal> locales, Action<TLocalizedModelLocal, int> configure)
        where TLocalizedModelLocal : ILocalizedLocaleModel
    {
        foreach (var language in await languageService.GetAllLanguagesAsync(true))
        {
            var locale = Activator.CreateInstance<TLocalizedModelLocal>();
            locale.LanguageId = language.Id;
            configure?.Invoke(locale, locale.LanguageId);
            locales.Add(locale);
        }
    }

    protected virtual IActionResult AccessDeniedView() =>
        RedirectToAction("AccessDenied", "Security", new { area = AreaNames.ADMIN, pageUrl = Request.Path + Request.QueryString });

    protected virtual async Task<JsonResult> AccessDeniedJsonAsync() =>
        ErrorJson(await Service<ILocalizationService>().GetResourceAsync("Admin.AccessDenied.Description"));

    public virtual void SaveSelectedCardName(string cardName, bool persistForTheNextRequest = true) =>
        Remember("nop.selected-card-name", cardName, persistForTheNextRequest);

    public virtual Task SaveSelectedTabNameAsync(string tabName = "", bool persistForTheNextRequest = true)
    {
        foreach (var key in Request.HasFormContentType ? Request.Form.Keys : [])
            if (key.StartsWith("selected-tab-name", StringComparison.OrdinalIgnoreCase))
                SaveSelectedTabName(tabName, Request.Form[key], key == "selected-tab-name" ? null : key["selected-tab-name".Length..], persistForTheNextRequest);
        return Task.CompletedTask;
    }

    protected virtual void SaveSelectedTabName(string tabName, StringValues selectedTabName, string dataKeyPrefix, bool persistForTheNextRequest) =>
        Remember("nop.selected-tab-name" + dataKeyPrefix, string.IsNullOrEmpty(tabName) ? selectedTabName.ToString() : tabName, persistForTheNextRequest);

    private void Remember(string key, string value, bool persistForTheNextRequest)
    {
        if (persistForTheNextRequest)
            TempData[key] = value;
        else
            ViewData[key] = value;
    }

    private IView FindView(string viewName)
    {
        var engine = Service<ICompositeViewEngine>();
        var result = engine.GetView(null, viewName, false);
        return (result.Success ? result : engine.FindView(ControllerContext, viewName, false)).EnsureSuccessful(null).View;
    }

    private ViewContext ViewContextFor(IView view, TextWriter writer) =>
        new(ControllerContext, view, ViewData, TempData, writer, new HtmlHelperOptions());

    private T Service<T>() => HttpContext.RequestServices.GetRequiredService<T>();
}
