using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Services.Configuration;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Storefront;

/// <summary>Nothing at all in the page unless something waits for this very visitor.</summary>
public sealed class OnSiteBoxViewComponent(IServiceProvider services) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        var shopper = services.GetRequiredService<Shopper>();
        var storeId = await shopper.StoreIdAsync();
        var settings = await services.GetRequiredService<ISettingService>().LoadSettingAsync<CartRecoveryOnSiteSettings>(storeId);
        if (settings.Mode == OnSiteMode.Off || !OnSitePages.Includes(settings, Route("controller"), Route("action")) || await shopper.CurrentAsync() is not { } customer)
            return Content("");

        var box = await services.GetRequiredService<OnSiteBoxes>().ForAsync(customer, storeId, settings);
        return box is null ? Content("") : View($"{CartRecoveryDefaults.ViewFolder}/OnSite/Box.cshtml", box);
    }

    private string Route(string key) => RouteData.Values[key] as string ?? "";
}
