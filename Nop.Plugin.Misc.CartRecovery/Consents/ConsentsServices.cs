using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

internal static class ConsentsServices
{
    internal static IServiceCollection AddConsents(this IServiceCollection services) => services
        .AddScoped<RecipientStore>()
        .AddScoped<RecipientWrites>()
        .AddScoped<ConsentLedger>()
        .AddScoped<SuppressionStore>()
        .AddScoped<PreferenceLinkIssuer>();
}
