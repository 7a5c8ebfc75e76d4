using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

internal static class CartsServices
{
    internal static IServiceCollection AddCarts(this IServiceCollection services) => services
        .AddScoped<EpisodeStore>()
        .AddScoped<EpisodeWrites>()
        .AddScoped<ActivityWrites>()
        .AddScoped<EpisodeClock>()
        .AddScoped<EpisodeOpener>()
        .AddScoped<EpisodeCapture>()
        .AddScoped<EpisodeMerge>()
        .AddScoped<BuyerQueries>()
        .AddScoped<OrderConversions>()
        .AddScoped<CartKeys>()
        .AddScoped<Shopper>()
        .AddScoped<MovedCarts>()
        .AddSingleton<VisitMemory>();
}
