using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;

internal static class RequirementServices
{
    internal static IServiceCollection AddRequirements(this IServiceCollection services) => services
        .AddScoped<RequirementStore>()
        .AddScoped<RequirementChoice>()
        .AddScoped<RequirementWrites>()
        .AddScoped<RequirementModelFactory>()
        .AddScoped<Entitlements>()
        .AddScoped<GivenCodes>()
        .AddScoped<EntitlementRule>();
}
