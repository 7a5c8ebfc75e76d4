using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

internal static class ReportsServices
{
    internal static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddScoped<ReportQueries>()
        .AddScoped<EpisodeQueries>()
        .AddScoped<DashboardModelFactory>()
        .AddScoped<EpisodeListFactory>()
        .AddScoped<EpisodeModelFactory>()
        .AddScoped<EpisodeVerdicts>()
        .AddScoped<EpisodeShop>()
        .AddScoped<TouchExport>();
}
