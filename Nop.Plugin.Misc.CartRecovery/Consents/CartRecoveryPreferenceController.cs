using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>
/// The page behind a message's unsubscribe link. A plain controller: no visitor is made of a mail program, no login, no redirect, also while the store is closed.
/// The unguessable token in the address is the credential, so a forged form of another site has none; RFC 8058 forbids to ask for more.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(ValueCountLimit = 30, MultipartBodyLengthLimit = MostBytes, BufferBodyLengthLimit = MostBytes)]
public sealed class CartRecoveryPreferenceController : Controller
{
    private const int MostBytes = 16 * 1024;
    private const string PageView = CartRecoveryDefaults.ViewFolder + "/Consents/Preferences.cshtml";

    /// <summary>Changes nothing: mail scanners open every link.</summary>
    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> Show([FromRoute] string? token)
    {
        if (IsGuessing)
            return await RefusedAsync();
        return await The<PreferenceVisits>().FindAsync(token) is { } visit
            ? View(PageView, await The<PreferencePages>().ForAsync(visit, ""))
            : await UnknownAsync();
    }

    [HttpPost]
    [ActionName(nameof(Show))]
    public async Task<IActionResult> Answer([FromRoute] string? token)
    {
        if (IsGuessing)
            return await RefusedAsync();
        var form = await FormAsync();
        var visit = await The<PreferenceVisits>().FindAsync(token);
        if ("One-Click".Equals(form["List-Unsubscribe"], StringComparison.OrdinalIgnoreCase))
            return await OneClickAsync(visit);
        return visit is null ? await UnknownAsync() : await ChosenAsync(visit, form);
    }

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    // The answer is the same for a stranger's token, so that it tells nothing.
    private async Task<IActionResult> OneClickAsync(PreferenceVisit? visit)
    {
        if (visit is null)
            The<TokenGuesses>().Miss(Address);
        else
            await The<PreferenceAnswers>().OneClickAsync(visit);
        return Content("OK", "text/plain");
    }

    private async Task<IActionResult> ChosenAsync(PreferenceVisit visit, IFormCollection form)
    {
        var chosen = ChannelCodes.All.Where(code => form[code] == "keep" || form[code] == "stop").ToDictionary(code => ChannelCodes.Find(code)!.Value, code => form[code] == "keep");
        var answers = The<PreferenceAnswers>();
        var notice = form["all"] == "stop" ? await answers.StopAllAsync(visit) : chosen.Count > 0 ? await answers.ChooseAsync(visit, chosen) : "";
        return View(PageView, await The<PreferencePages>().ForAsync(visit, notice));
    }

    private async Task<IActionResult> UnknownAsync()
    {
        The<TokenGuesses>().Miss(Address);
        return View(PageView, await The<PreferencePages>().WithoutChoiceAsync("Unknown"));
    }

    private async Task<IActionResult> RefusedAsync()
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = "60";
        return View(PageView, await The<PreferencePages>().WithoutChoiceAsync("Busy"));
    }

    // Read by hand: a body that is no form must not end in an error page.
    private async Task<IFormCollection> FormAsync()
    {
        try
        {
            return Request.HasFormContentType ? await Request.ReadFormAsync(HttpContext.RequestAborted) : FormCollection.Empty;
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException or IOException)
        {
            return FormCollection.Empty;
        }
    }

    private bool IsGuessing => The<TokenGuesses>().IsBlocked(Address);

    private string Address => The<IWebHelper>().GetCurrentIpAddress() ?? "";

    private T The<T>() where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}
