using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

internal static class ConfirmingServices
{
    internal static IServiceCollection AddConfirming(this IServiceCollection services) => services
        .AddScoped<ConsentRequestStore>()
        .AddScoped<ConsentRequestWrites>()
        .AddScoped<ConsentRequests>()
        .AddScoped<ConfirmationMails>()
        .AddScoped<ConfirmationTexts>()
        .AddScoped<ConfirmationWays>()
        .AddScoped<ConfirmationPost>()
        .AddScoped<ConfirmationRun>()
        .AddScoped<Confirmations>()
        .AddScoped<ConfirmationPages>()
        .AddScoped<ConsentRequestErasure>();
}
