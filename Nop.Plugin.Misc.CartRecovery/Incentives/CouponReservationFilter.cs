using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Services.Logging;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>
/// Around the two actions that place an order. It runs for every action of the shop, so it has no dependencies and looks at the name first;
/// and a failure of ours must not keep anybody from ordering.
/// </summary>
internal sealed class CouponReservationFilter : IAsyncActionFilter
{
    private const string OnePage = "OpcConfirmOrder";
    private const string MultiStep = "ConfirmOrder";
    private const string ConfirmRoute = "CheckoutConfirm";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!IsConfirm(context.ActionDescriptor, out var action))
        {
            await next();
            return;
        }

        var services = context.HttpContext.RequestServices;
        var (outcome, held) = await ReserveAsync(services);
        if (outcome != ReservationOutcome.Held)
        {
            context.Result = Refusal(action, await services.GetRequiredService<CouponTexts>().AtConfirmAsync(outcome), services);
            return;
        }

        try
        {
            await next();
        }
        finally
        {
            await ReleaseAsync(services, held);
        }
    }

    private static bool IsConfirm(Microsoft.AspNetCore.Mvc.Abstractions.ActionDescriptor descriptor, out string action)
    {
        action = (descriptor as ControllerActionDescriptor)?.MethodInfo.Name ?? "";
        return action is OnePage or MultiStep
            && descriptor is ControllerActionDescriptor { ControllerName: "Checkout" } checkout
            && !(checkout.RouteValues.TryGetValue("area", out var area) && !string.IsNullOrEmpty(area));
    }

    private static async Task<(ReservationOutcome Outcome, IReadOnlyList<Reservation> Held)> ReserveAsync(IServiceProvider services)
    {
        try
        {
            var customer = await services.GetRequiredService<IWorkContext>().GetCurrentCustomerAsync();
            return await services.GetRequiredService<CouponReservations>().ReserveAsync(customer);
        }
        catch (Exception failure)
        {
            await services.GetRequiredService<ILogger>().ErrorAsync("A coupon could not be reserved before an order.", failure);
            return (ReservationOutcome.Held, []);
        }
    }

    private static async Task ReleaseAsync(IServiceProvider services, IReadOnlyList<Reservation> held)
    {
        try
        {
            await services.GetRequiredService<CouponReservations>().ReleaseAsync(held);
        }
        catch (Exception failure)
        {
            await services.GetRequiredService<ILogger>().ErrorAsync("A coupon's reservation could not be released; it ends by itself.", failure);
        }
    }

    /// <summary>The one-page form alerts the message and stays; the multi-step one shows its confirm page again, with the new totals.</summary>
    private static IActionResult Refusal(string action, string sentence, IServiceProvider services)
    {
        if (action == OnePage)
            return new JsonResult(new { error = 1, message = sentence });
        services.GetRequiredService<INotificationService>().ErrorNotification(sentence);
        return new RedirectToRouteResult(ConfirmRoute, null);
    }
}
