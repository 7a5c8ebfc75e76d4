using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Filters;

/// <summary>Whoever still looks around has not left. Nearly every page ends at one of the cheap questions; none may break on the rest.</summary>
internal sealed class PageViewFilter : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is not null || !IsPage(context, executed.Result) || !KnownVisitor.Sent(context.HttpContext.Request))
            return;

        var services = context.HttpContext.RequestServices;
        try
        {
            await services.GetRequiredService<PageViews>().NoteAsync();
        }
        catch (Exception exception)
        {
            await services.GetRequiredService<ILogger>().ErrorAsync("Cart recovery could not note a page view", exception);
        }
    }

    private static bool IsPage(ActionExecutingContext context, IActionResult? result) =>
        result is ViewResult
        && HttpMethods.IsGet(context.HttpContext.Request.Method)
        && context.HttpContext.Request.Headers.XRequestedWith != "XMLHttpRequest"
        && StorefrontAction.Of(context.ActionDescriptor) is not null;
}

/// <summary>At most one write for a visitor in the merchant's so many minutes, and none for those without a cart.</summary>
internal sealed class PageViews(Shopper shopper, EpisodeCapture capture, VisitMemory memory, CartKeys keys, CartRecoverySettings settings, EpisodeClock clock)
{
    public async Task NoteAsync()
    {
        if (await shopper.CurrentAsync() is not { HasShoppingCartItems: true } customer)
            return;
        var storeId = await shopper.StoreIdAsync();
        var moment = await clock.MomentAsync();
        if (!memory.IsQuiet(keys.Of(storeId, customer.Id), moment.NowUtc, settings.PageViewMinutes))
            await capture.ActiveAsync(storeId, customer);
    }
}
