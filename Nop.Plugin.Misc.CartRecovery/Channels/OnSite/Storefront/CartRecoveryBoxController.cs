using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Storefront;

/// <summary>Where the box tells what became of it. Only POST changes anything, and only for the visitor's own message.</summary>
public sealed class CartRecoveryBoxController(IServiceProvider services) : Controller
{
    private const string CartRoute = "ShoppingCart";

    /// <param name="id">Of the message; another's answers as one that does not exist.</param>
    /// <param name="act">shown, dismiss or go.</param>
    [HttpPost("~/" + CartRecoveryDefaults.BoxPath)]
    [ValidateAntiForgeryToken]
    [RequestSizeLimit(8 * 1024)]
    public async Task<IActionResult> Tell([FromForm] int id, [FromForm] string? act, [FromForm] string? page)
    {
        if (!Get<PushRate>().Allows(Get<IWebHelper>().GetCurrentIpAddress()))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        if (!KnownVisitor.Sent(Request) || act is not ("shown" or "dismiss" or "go"))
            return BadRequest();

        var shopper = Get<Shopper>();
        if (await shopper.CurrentAsync() is not { } customer || await Get<OnSiteVisit>().OwnAsync(id, customer) is not { } message)
            return act == "go" ? RedirectToRoute(CartRoute) : NoContent();

        switch (act)
        {
            case "shown":
                await Get<OnSiteVisit>().ShownAsync(message);
                break;
            case "dismiss":
                await Get<OnSiteVisit>().DismissedAsync(message, new CapturePlace(await shopper.StoreIdAsync(), (await shopper.ViewAsync()).LanguageId, VisitedPage.PathOf(page)));
                break;
            default:
                await Get<OnSiteVisit>().FollowedAsync(message, customer);
                return RedirectToRoute(CartRoute);
        }

        return NoContent();
    }

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
