using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Filters;

/// <summary>
/// Notes how far a checkout has come, after the action. It is called for every action of the shop: it depends on nothing, looks at the name first,
/// and whatever fails in it stays in it.
/// </summary>
internal sealed class CheckoutStageFilter : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        var action = StorefrontAction.Of(context.ActionDescriptor);
        var claimed = action is null ? CheckoutStage.None : CheckoutProgress.Claimed(action.ControllerName, action.MethodInfo.Name);
        if (claimed == CheckoutStage.None || executed.Exception is not null || TurnedAway(context.HttpContext.Request, executed.Result))
            return;

        var services = context.HttpContext.RequestServices;
        try
        {
            await services.GetRequiredService<CheckoutCapture>().NoteAsync(claimed, context.HttpContext.Request);
        }
        catch (Exception exception)
        {
            await services.GetRequiredService<ILogger>().ErrorAsync("Cart recovery could not note the stage of a checkout", exception);
        }
    }

    /// <summary>A page that sends its visitor on has not been reached.</summary>
    private static bool TurnedAway(HttpRequest request, IActionResult? result) => HttpMethods.IsGet(request.Method) && result is not ViewResult;
}
