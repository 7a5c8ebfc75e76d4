using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

internal static class AttributionServices
{
    internal static IServiceCollection AddAttribution(this IServiceCollection services) => services
        .AddScoped<ClickStore>()
        .AddScoped<ClickRecorder>()
        .AddScoped<ConversionStore>()
        .AddScoped<ConversionQueries>()
        .AddScoped<ConversionWrites>()
        .AddScoped<ConversionRecorder>()
        .AddScoped<ConversionReconciliation>()
        .AddSingleton<ConversionCursor>()
        .AddScoped<OrderMoney>();
}
