using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Channels;

internal static class ChannelsServices
{
    internal static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddScoped<ChannelStandingStore>()
        .AddScoped<ChannelFaults>();
}
