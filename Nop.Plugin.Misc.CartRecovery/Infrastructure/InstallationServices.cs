using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

internal static class InstallationServices
{
    internal static IServiceCollection AddInstallation(this IServiceCollection services) => services;
}
