using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>The two actions of the platform's checkout that place an order, as the filter sees them.</summary>
internal sealed class CheckoutDesk
{
    public static Task<IActionResult?> ConfirmAsync(OfferShop shop, Customer customer, string action = nameof(OpcConfirmOrder)) =>
        ConfirmAsync(shop, customer, action, visit => visit.OrderAsync());

    /// <returns>Null when the action ran.</returns>
    public static async Task<IActionResult?> ConfirmAsync(OfferShop shop, Customer customer, string action, Func<StandInScope, Task> place)
    {
        await using var visit = shop.Visit(customer);
        return await ConfirmAsync(visit, action, place);
    }

    public static async Task<IActionResult?> ConfirmAsync(StandInScope visit, string action, Func<StandInScope, Task> place)
    {
        var descriptor = new ControllerActionDescriptor
        {
            ControllerName = "Checkout",
            ActionName = action,
            MethodInfo = typeof(CheckoutDesk).GetMethod(action)!,
            RouteValues = new Dictionary<string, string?>(),
        };
        var context = new ActionContext(visit.Context, new RouteData(), descriptor);
        var executing = new ActionExecutingContext(context, [], new Dictionary<string, object?>(), new object());
        await new CouponReservationFilter().OnActionExecutionAsync(executing, async () =>
        {
            await place(visit);
            return new ActionExecutedContext(context, [], new object());
        });
        return executing.Result;
    }

    /// <summary>What the one-page form alerts.</summary>
    public static string? Message(IActionResult? answer) =>
        answer is JsonResult { Value: { } value } ? value.GetType().GetProperty("message")?.GetValue(value) as string : null;

    public void OpcConfirmOrder()
    {
    }

    public void ConfirmOrder()
    {
    }

    public void OpcSavePaymentInfo()
    {
    }
}
