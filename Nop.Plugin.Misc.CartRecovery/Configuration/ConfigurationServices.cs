using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

internal static class ConfigurationServices
{
    internal static IServiceCollection AddConfiguration(this IServiceCollection services) => services
        .AddScoped<ConsentCard>()
        .AddScoped<ConsentWordings>()
        .AddScoped<PhoneTextsCard>()
        .AddScoped<ConfigurationModelFactory>()
        .AddScoped<ConfigurationWrites>();
}
