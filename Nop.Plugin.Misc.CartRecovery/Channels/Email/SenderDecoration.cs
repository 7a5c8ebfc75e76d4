using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

internal static class SenderDecoration
{
    /// <summary>Wraps the sender that would be used now, the platform's or another plugin's. A plugin that replaces it later than us wins, as everywhere in the platform.</summary>
    public static IServiceCollection DecorateEmailSender(this IServiceCollection services)
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(IEmailSender) && !service.IsKeyedService) is not { } previous)
            return services;

        services.Replace(ServiceDescriptor.Describe(
            typeof(IEmailSender),
            provider => new RecoveryEmailSender(Inner(provider, previous), provider.GetRequiredService<MailDeparture>()),
            previous.Lifetime == ServiceLifetime.Singleton ? ServiceLifetime.Scoped : previous.Lifetime));
        return services;
    }

    private static IEmailSender Inner(IServiceProvider provider, ServiceDescriptor previous) => (IEmailSender)(
        previous.ImplementationInstance
        ?? previous.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, previous.ImplementationType!));
}
