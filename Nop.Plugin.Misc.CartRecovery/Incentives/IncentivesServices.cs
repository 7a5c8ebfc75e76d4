using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;
using Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

internal static class IncentivesServices
{
    internal static IServiceCollection AddIncentives(this IServiceCollection services)
    {
        services
            .AddOffers()
            .AddScoped<IncentiveStore>()
            .AddScoped<IncentiveMasters>()
            .AddScoped<CouponStore>()
        .AddScoped<CouponUseQueries>()
            .AddScoped<CouponClaims>()
            .AddScoped<CouponIssuer>()
            .AddOfferGuard()
            .AddScoped<StepOffers>()
            .AddScoped<SharedCodes>()
            .AddScoped<CurrencyAmounts>()
            .AddScoped<CouponLookup>()
            .AddScoped<CouponBearers>()
            .AddScoped<CartWorth>()
            .AddScoped<CouponAnswers>()
            .AddScoped<CouponProbe>()
            .AddScoped<DiscountEffect>()
            .AddScoped<CouponTrial>()
            .AddScoped<CouponTexts>()
            .AddScoped<CarriedCodes>()
            .AddScoped<CouponResolver>()
            .AddScoped<CouponReservations>()
            .AddScoped<CouponRedemption>()
            .AddScoped<OveruseStore>()
            .AddScoped<Overuses>()
            .AddScoped<CouponPurge>()
            .AddSingleton<CouponAttempts>()
            .AddScoped<CouponAttemptDesk>()
            .Configure<MvcOptions>(options =>
            {
                options.Filters.Add<CouponAttemptFilter>();
                options.Filters.Add<CouponReservationFilter>();
            });
        services.AddRequirements();
        DecorateDiscounts(services);
        return services;
    }

    /// <summary>Whatever discount service was registered last, the platform's or another plugin's, answers what is not ours.</summary>
    private static void DecorateDiscounts(IServiceCollection services)
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(IDiscountService)) is not { } platform)
            return;
        services.AddScoped<IDiscountService>(provider => new RecoveryDiscountService(
            Make(platform, provider),
            provider.GetRequiredService<CouponResolver>(),
            provider.GetRequiredService<CurrencyAmounts>(),
            provider.GetRequiredService<CouponProbe>()));
    }

    private static IDiscountService Make(ServiceDescriptor platform, IServiceProvider provider) => (IDiscountService)(
        platform.ImplementationInstance
        ?? platform.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, platform.ImplementationType!));
}
