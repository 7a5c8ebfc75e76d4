using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Filters;

internal static class StorefrontAction
{
    /// <summary>Null in the admin area and for what is no controller's action.</summary>
    public static ControllerActionDescriptor? Of(ActionDescriptor descriptor) =>
        descriptor is ControllerActionDescriptor action && !(action.RouteValues.TryGetValue("area", out var area) && !string.IsNullOrEmpty(area)) ? action : null;
}
