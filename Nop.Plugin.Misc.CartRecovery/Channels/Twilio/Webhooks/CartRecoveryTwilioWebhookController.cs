using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Logging;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Leads;
using ILogger = Nop.Services.Logging.ILogger;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;

/// <summary>
/// What the provider tells us. A plain controller: no visitor is made, no redirect, also while the store is closed. The signature is the credential.
/// Nothing is bound: the platform trims what it binds, and that would break the signature.
/// </summary>
[IgnoreAntiforgeryToken]
[RequestSizeLimit(WebhookForm.MostBytes)]
[RequestFormLimits(ValueCountLimit = WebhookForm.MostFields, ValueLengthLimit = WebhookForm.MostBytes, KeyLengthLimit = 1024, BufferBodyLengthLimit = WebhookForm.MostBytes)]
public sealed class CartRecoveryTwilioWebhookController : Controller
{
    private const string NoReply = """<?xml version="1.0" encoding="UTF-8"?><Response/>""";

    [HttpPost]
    public Task<IActionResult> Status() => SignedAsync(async (form, signers) =>
    {
        var key = Convert.ToString(RouteData.Values["key"], CultureInfo.InvariantCulture) ?? "";
        var report = StatusReport.Of(form);
        if (!await The<StatusReports>().TakeAsync(key, report, signers) && (report.Status.IsDelivery() || report.Status.IsFailure()))
            await The<LeadWrites>().ReportAsync(key, report.Status.IsDelivery(), report.Trouble, The<TimeProvider>().NowUtc());
        return NoContent();
    });

    /// <summary>The answer is empty: the provider's own opt-out may have answered already.</summary>
    [HttpPost]
    public Task<IActionResult> Inbound() => SignedAsync(async (form, signers) =>
    {
        if (form[WebhookProbe.Field] is { Length: > 0 } nonce)
            return Content(WebhookProbe.Answer(signers[0].AuthToken, nonce), "text/plain");

        if (InboundReading.Of(form, signers) is { } message)
            await The<InboundMessages>().ReceiveAsync(message);
        return Content(NoReply, "text/xml");
    });

    public override void OnActionExecuting(ActionExecutingContext context) => Response.Headers.CacheControl = "no-store";

    private async Task<IActionResult> SignedAsync(Func<WebhookForm, IReadOnlyList<TwilioAccount>, Task<IActionResult>> take)
    {
        try
        {
            if (await WebhookForm.ReadAsync(Request, HttpContext.RequestAborted) is not { } form)
                return StatusCode(StatusCodes.Status400BadRequest);

            var signers = await The<WebhookGuard>().SignersAsync(Request, form);
            return signers.Count == 0 ? StatusCode(StatusCodes.Status403Forbidden) : await take(form, signers);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The provider may tell it again. An exception's message may quote a number, so only its type and stack are kept.
            await The<ILogger>().InsertLogAsync(LogLevel.Error, $"Cart recovery could not take a report of Twilio's: {exception.GetType().Name}", exception.StackTrace ?? "");
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private T The<T>() where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}
