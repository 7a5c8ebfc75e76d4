using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

internal static class InstallationServices
{
    /// <summary>In the order of installing; removing goes backwards, so that the settings are asked for last.</summary>
    internal static IServiceCollection AddInstallation(this IServiceCollection services) => services
        .AddScoped<AdminTexts>()
        .AddScoped<LocalizedTexts>()
        .AddScoped<IInstallationPart, StoredSettings<CartRecoverySettings>>()
        .AddScoped<IInstallationPart, LocaleResources>()
        .AddScoped<IInstallationPart, ActivityTypes>()
        .AddScoped<IInstallationPart, Permissions>()
        .AddScoped<IInstallationPart, ScheduleTasks>()
        .AddScoped<IInstallationPart, StepTexts>()
        .AddScoped<IInstallationPart, MasterDiscounts>()
        .AddScoped<IInstallationPart, DiscountRequirements>()
        .AddScoped<IInstallationPart, WidgetActivation>();
}
