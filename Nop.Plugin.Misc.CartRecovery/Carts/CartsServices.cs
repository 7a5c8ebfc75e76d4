using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

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
        .AddScoped<CartQueries>()
        .AddScoped<UnitPrices>()
        .AddScoped<CartReader>()
        .AddScoped<SnapshotWrites>()
        .AddScoped<SnapshotRecipients>()
        .AddScoped<CartSnapshots>()
        .AddScoped<CartBackfill>()
        .AddScoped<Reconciliation>()
        .AddSingleton<ReconciliationCursor>()
        .AddSingleton<VisitMemory>();
}
