using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Carts.Filters;
using Nop.Services.Discounts;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>
/// Around the two ways of trying a code: the cart page's box, and the platform's parameter on any address of the shop. Being global it comes before the platform's own filter.
/// It runs for every action, so it has no dependencies and looks for a code first.
/// </summary>
internal sealed class CouponAttemptFilter : IAsyncActionFilter
{
    private const string Field = "discountcouponcode";
    private const string CartRoute = "ShoppingCart";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var typed = Typed(context);
        if (typed.Count == 0)
        {
            await next();
            return;
        }

        var services = context.HttpContext.RequestServices;
        if (!await TryAsync(services, desk => desk.AdmitAsync(), otherwise: true))
        {
            context.Result = Instead(context.HttpContext.Request);
            return;
        }

        var executed = await next();
        if (executed.Exception is null)
            await TryAsync(services, desk => CountAsync(desk, typed), otherwise: true);
    }

    private static IReadOnlyList<string> Typed(ActionExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (StorefrontAction.Of(context.ActionDescriptor) is not { } action)
            return [];
        if (HttpMethods.IsGet(request.Method))
            return [.. request.Query[NopDiscountDefaults.DiscountCouponQueryParameter].Where(code => !string.IsNullOrWhiteSpace(code)).Select(code => code!)];

        return action is { ControllerName: "ShoppingCart", MethodInfo.Name: "ApplyDiscountCoupon" } && request.HasFormContentType && request.Form[Field].ToString() is { Length: > 0 } code
            ? [code]
            : [];
    }

    /// <summary>The same page without the code.</summary>
    private static IActionResult Instead(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method))
            return new RedirectToRouteResult(CartRoute, null);
        var rest = request.Query.Where(pair => !pair.Key.Equals(NopDiscountDefaults.DiscountCouponQueryParameter, StringComparison.OrdinalIgnoreCase));
        return new LocalRedirectResult(request.PathBase + request.Path + QueryString.Create(rest).ToUriComponent());
    }

    private static async Task<bool> CountAsync(CouponAttemptDesk desk, IReadOnlyList<string> typed)
    {
        await desk.CountAsync(typed);
        return true;
    }

    // A failure of ours must not keep anybody from his coupon.
    private static async Task<bool> TryAsync(IServiceProvider services, Func<CouponAttemptDesk, Task<bool>> act, bool otherwise)
    {
        try
        {
            return await act(services.GetRequiredService<CouponAttemptDesk>());
        }
        catch (Exception failure)
        {
            await services.GetRequiredService<ILogger>().ErrorAsync("Coupon attempts could not be counted.", failure);
            return otherwise;
        }
    }
}
