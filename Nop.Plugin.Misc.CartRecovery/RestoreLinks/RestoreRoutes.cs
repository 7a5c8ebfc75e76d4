using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>Without the language in front, so that a link in an old mail still works after the shop has changed that setting.</summary>
public sealed class RestoreRoutes : IRouteProvider
{
    public int Priority => 0;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        Map(endpointRouteBuilder, "CartRecovery.Restore", CartRecoveryDefaults.RestorePath);
        Map(endpointRouteBuilder, "CartRecovery.Restore.Short", CartRecoveryDefaults.ShortRestorePath);
    }

    private static void Map(IEndpointRouteBuilder routes, string name, string path) =>
        routes.MapControllerRoute(name, path + "/{token}", new { controller = "CartRecoveryRestore", action = nameof(CartRecoveryRestoreController.Landing) });
}
