using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Channels.Overview;

namespace Nop.Plugin.Misc.CartRecovery.Channels;

internal static class ChannelsServices
{
    internal static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddScoped<ChannelStandingStore>()
        .AddScoped<ChannelFaults>()
        .AddScoped<ChannelUpkeeps>()
        .AddScoped<ChannelFigureQueries>()
        .AddScoped<ChannelOverview>()
        .AddScoped<ChannelTests>()
        .AddScoped<SendDeadline>();
}
