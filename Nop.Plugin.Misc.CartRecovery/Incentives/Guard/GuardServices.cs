using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

internal static class GuardServices
{
    internal static IServiceCollection AddOfferGuard(this IServiceCollection services) => services
        .AddScoped<GuardPolicies>()
        .AddScoped<GuardPersons>()
        .AddScoped<GuardOrderQueries>()
        .AddScoped<GuardHistory>()
        .AddScoped<CartCosts>()
        .AddScoped<SpendStore>()
        .AddScoped<SpendClaims>()
        .AddScoped<CampaignBudgets>()
        .AddScoped<GrantStore>()
        .AddScoped<GrantWrites>()
        .AddScoped<GrantTouchQueries>()
        .AddScoped<GrantLedger>()
        .AddScoped<GrantSettlement>()
        .AddScoped<OfferGuard>();
}
