using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

internal static class AttributionServices
{
    internal static IServiceCollection AddAttribution(this IServiceCollection services) => services;
}
