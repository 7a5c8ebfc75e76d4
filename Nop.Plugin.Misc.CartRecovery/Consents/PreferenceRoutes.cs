using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Without the language in front: a mail program must not be redirected.</summary>
public sealed class PreferenceRoutes : IRouteProvider
{
    public int Priority => 0;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        endpointRouteBuilder.MapControllerRoute(
            "CartRecovery.Preferences",
            CartRecoveryDefaults.PreferencePath + "/{token?}",
            new { controller = "CartRecoveryPreference", action = nameof(CartRecoveryPreferenceController.Show) });
        endpointRouteBuilder.MapControllerRoute(
            "CartRecovery.Confirm",
            CartRecoveryDefaults.ConfirmPath + "/{token?}",
            new { controller = "CartRecoveryConfirm", action = nameof(CartRecoveryConfirmController.Show) });
    }
}
