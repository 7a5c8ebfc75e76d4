using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pages;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

internal static class OffersServices
{
    /// <summary>What merchants do with offers and their codes; how shoppers redeem those is registered by <see cref="IncentivesServices"/>.</summary>
    internal static IServiceCollection AddOffers(this IServiceCollection services) => services
        .AddScoped<OfferQueries>()
        .AddScoped<OfferWrites>()
        .AddScoped<OwnDiscounts>()
        .AddScoped<PlatformDiscounts>()
        .AddScoped<IncentiveHealth>()
        .AddScoped<OfferWarnings>()
        .AddScoped<OwnRequirements>()
        .AddScoped<PublicCodes>()
        .AddScoped<SharedCodeWrites>()
        .AddScoped<StepOfferWrites>()
        .AddScoped<OfferTexts>()
        .AddScoped<OfferRows>()
        .AddScoped<OfferProblems>()
        .AddScoped<OfferEditing>()
        .AddScoped<OfferModelFactory>()
        .AddScoped<PoolImportModels>()
        .AddScoped<StepOfferChoices>()
        .AddScoped<PoolClaims>()
        .AddScoped<PoolStore>()
        .AddScoped<PoolStaging>()
        .AddScoped<PoolImports>();
}
