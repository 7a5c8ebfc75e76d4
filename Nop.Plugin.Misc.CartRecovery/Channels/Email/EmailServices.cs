using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

internal static class EmailServices
{
    internal static IServiceCollection AddEmailChannel(this IServiceCollection services) => services;
}
