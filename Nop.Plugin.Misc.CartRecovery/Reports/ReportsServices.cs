using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Reports.Replay;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

internal static class ReportsServices
{
    internal static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddScoped<OveruseQueries>()
        .AddScoped<OveruseReport>()
        .AddScoped<ReportQueries>()
        .AddScoped<DecisionTotalQueries>()
        .AddScoped<EpisodeQueries>()
        .AddScoped<DashboardModelFactory>()
        .AddScoped<EpisodeListFactory>()
        .AddScoped<EpisodeModelFactory>()
        .AddScoped<EpisodeVerdicts>()
        .AddScoped<EpisodeShop>()
        .AddScoped<TouchExport>()
        .AddReplay();

    private static IServiceCollection AddReplay(this IServiceCollection services) => services
        .AddScoped<PastQueries>()
        .AddScoped<PastChannels>()
        .AddScoped<PastPeople>()
        .AddScoped<PastDecisions>()
        .AddScoped<PastLoader>()
        .AddScoped<ReplayStore>()
        .AddScoped<ReplayClaims>()
        .AddScoped<ReplayQueries>()
        .AddScoped<ReplayPlans>()
        .AddScoped<ReplayOffers>()
        .AddScoped<ReplayStart>()
        .AddScoped<ReplayWork>()
        .AddScoped<ReplayExport>()
        .AddScoped<ReplayModelFactory>()
        .AddScoped<ReplayPurge>()
        .AddSingleton<ReplayPurgeClock>();
}
