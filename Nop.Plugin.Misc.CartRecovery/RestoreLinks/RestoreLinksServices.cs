using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal static class RestoreLinksServices
{
    internal static IServiceCollection AddRestoreLinks(this IServiceCollection services) => services
        .AddScoped<RestoreLinkStore>()
        .AddScoped<RestoreLinkIssuer>();
}
