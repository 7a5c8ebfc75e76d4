using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;

/// <summary>
/// Where browsers say that they may be reached, and that no longer. A plain controller, since the platform's own would make a customer of every caller.
/// Whoever names an endpoint has it: it is a secret between the browser and its service.
/// </summary>
public sealed class CartRecoveryPushController(IServiceProvider services) : Controller
{
    /// <summary>For a page or worker of this shop: other sites cannot read the answer.</summary>
    [HttpGet("~/" + CartRecoveryDefaults.PushPath)]
    public async Task<IActionResult> Key()
    {
        if (!IsAllowed())
            return StatusCode(StatusCodes.Status429TooManyRequests);
        if (await Get<VapidKeys>().CurrentAsync() is not { } key)
            return NotFound();

        var token = Get<IAntiforgery>().GetAndStoreTokens(HttpContext);
        Response.Headers.CacheControl = "no-cache, no-store";
        return Json(new { key = key.PublicKey, field = token.FormFieldName, token = token.RequestToken });
    }

    [HttpPost("~/" + CartRecoveryDefaults.PushPath)]
    [ValidateAntiForgeryToken]
    [RequestSizeLimit(8 * 1024)]
    public async Task<IActionResult> Tell([FromForm] PushForm form)
    {
        if (!IsAllowed())
            return StatusCode(StatusCodes.Status429TooManyRequests);
        if (!form.IsAcceptable)
            return BadRequest();

        return form.Act switch
        {
            "check" => await Get<PushOptIn>().IsKnownAsync(form) ? NoContent() : StatusCode(StatusCodes.Status410Gone),
            "stop" => await StopAsync(form),
            "renew" when await Get<PushOptIn>().RenewAsync(form) => NoContent(),
            "renew" => StatusCode(StatusCodes.Status410Gone),
            _ => await SubscribeAsync(form),
        };
    }

    private async Task<IActionResult> SubscribeAsync(PushForm form)
    {
        var shopper = Get<Shopper>();
        if (!KnownVisitor.Sent(Request) || await shopper.CurrentAsync() is not { } customer)
            return BadRequest();

        var place = new CapturePlace(await shopper.StoreIdAsync(), (await shopper.ViewAsync()).LanguageId, VisitedPage.PathOf(form.Page));
        var settings = await Get<ISettingService>().LoadSettingAsync<CartRecoveryWebPushSettings>(place.StoreId);
        return settings.Enabled && await Get<PushOptIn>().SubscribeAsync(customer, form, place, settings) ? NoContent() : BadRequest();
    }

    private async Task<IActionResult> StopAsync(PushForm form)
    {
        await Get<PushOptIn>().StopAsync(form, VisitedPage.PathOf(form.Page));
        return NoContent();
    }

    private bool IsAllowed() => Get<PushRate>().Allows(Get<IWebHelper>().GetCurrentIpAddress());

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
