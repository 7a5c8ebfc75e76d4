using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

/// <summary>
/// Behind the link of a message that asks to confirm. Looking confirms nothing, since mail scanners open every link; the button does.
/// A plain controller, and no antiforgery token: the unguessable token in the address is the credential.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(16 * 1024)]
public sealed class CartRecoveryConfirmController : Controller
{
    private const string PageView = CartRecoveryDefaults.ViewFolder + "/Consents/Confirm.cshtml";

    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Show([FromRoute] string? token)
    {
        if (IsGuessing)
            return await RefusedAsync();
        return await The<Confirmations>().FindAsync(token) is { } visit
            ? View(PageView, await The<ConfirmationPages>().ForAsync(visit, visit.IsDone))
            : await UnknownAsync();
    }

    [HttpPost]
    [ActionName(nameof(Show))]
    public async Task<IActionResult> Confirm([FromRoute] string? token)
    {
        if (IsGuessing)
            return await RefusedAsync();
        if (await The<Confirmations>().FindAsync(token) is not { } visit)
            return await UnknownAsync();

        await The<Confirmations>().ConfirmAsync(visit);
        return View(PageView, await The<ConfirmationPages>().ForAsync(visit, isDone: true));
    }

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    private async Task<IActionResult> UnknownAsync()
    {
        The<TokenGuesses>().Miss(Address);
        return View(PageView, await The<ConfirmationPages>().WithoutChoiceAsync("Unknown"));
    }

    private async Task<IActionResult> RefusedAsync()
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = "60";
        return View(PageView, await The<ConfirmationPages>().WithoutChoiceAsync("Busy"));
    }

    private bool IsGuessing => The<TokenGuesses>().IsBlocked(Address);

    private string Address => The<IWebHelper>().GetCurrentIpAddress() ?? "";

    private T The<T>() where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}
