using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>
/// Takes what a visitor typed for his own cart, and tells nothing: the answer is the same whether an address is known or not.
/// A plain controller, since the platform's own would make a customer of every caller.
/// </summary>
public sealed class CartRecoveryContactController(IServiceProvider services) : Controller
{
    [HttpPost("~/" + CartRecoveryDefaults.CapturePath)]
    [ValidateAntiForgeryToken]
    [RequestSizeLimit(8 * 1024)]
    public async Task<IActionResult> Note([FromForm] ContactForm form)
    {
        var rate = services.GetRequiredService<CaptureRate>();
        if (!rate.AllowsAddress(services.GetRequiredService<IWebHelper>().GetCurrentIpAddress()))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        if (!form.IsAcceptable)
            return BadRequest();
        if (!KnownVisitor.Sent(Request) || !IsWanted())
            return NoContent();

        var shopper = services.GetRequiredService<Shopper>();
        if (await shopper.CurrentAsync() is not { } customer)
            return NoContent();
        if (!rate.AllowsVisitor(customer.Id))
            return StatusCode(StatusCodes.Status429TooManyRequests);

        var place = new CapturePlace(await shopper.StoreIdAsync(), (await shopper.ViewAsync()).LanguageId, VisitedPage.PathOf(form.Page));
        await services.GetRequiredService<ContactCapture>().NoteAsync(customer, form.Details(customer.Id, place.LanguageId), form.Answers, place);
        return NoContent();
    }

    private bool IsWanted() =>
        services.GetRequiredService<CartRecoverySettings>() is { CaptureTypedContact: true, ConsentModeId: > 0 };
}
