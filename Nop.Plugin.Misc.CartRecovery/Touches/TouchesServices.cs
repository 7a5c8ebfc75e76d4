using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

internal static class TouchesServices
{
    internal static IServiceCollection AddTouches(this IServiceCollection services) => services;
}
