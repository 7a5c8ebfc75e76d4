using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Widgets;

public sealed record CaptureScriptModel(string Url, string Version) : BaseNopModel;

/// <summary>On the pages only where people type who they are, and only when somebody may be written down.</summary>
public sealed class CaptureScriptViewComponent(IServiceProvider services) : NopViewComponent
{
    private static readonly string _version = typeof(CaptureScriptViewComponent).Assembly.GetName().Version?.ToString() ?? "1";

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        var settings = services.GetRequiredService<CartRecoverySettings>();
        if (!settings.CaptureTypedContact || settings.ConsentModeId == 0 || !IsPageOfContacts() || await services.GetRequiredService<Shopper>().CurrentAsync() is null)
            return Content("");
        return View($"{CartRecoveryDefaults.ViewFolder}/Carts/CaptureScript.cshtml", new CaptureScriptModel("~/" + CartRecoveryDefaults.CapturePath, _version));
    }

    private bool IsPageOfContacts() => (Route("controller").ToUpperInvariant(), Route("action").ToUpperInvariant()) switch
    {
        ("CHECKOUT", not "COMPLETED") => true,
        ("SHOPPINGCART", "CART") => true,
        ("CUSTOMER", "LOGIN" or "REGISTER") => true,
        _ => false,
    };

    private string Route(string key) => RouteData.Values[key] as string ?? "";
}
