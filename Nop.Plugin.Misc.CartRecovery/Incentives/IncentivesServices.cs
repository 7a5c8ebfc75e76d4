using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

internal static class IncentivesServices
{
    internal static IServiceCollection AddIncentives(this IServiceCollection services) => services
        .AddScoped<IncentiveStore>()
        .AddScoped<IncentiveMasters>()
        .AddScoped<CouponStore>()
        .AddScoped<CouponClaims>()
        .AddScoped<CouponIssuer>();
}
