using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Consents.Proof;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

internal static class SuppressingServices
{
    internal static IServiceCollection AddSuppressing(this IServiceCollection services) => services
        .AddScoped<SuppressionBatchStore>()
        .AddScoped<SuppressionQueries>()
        .AddScoped<SuppressionImportStore>()
        .AddScoped<SuppressionImports>()
        .AddScoped<SuppressionExport>()
        .AddScoped<PersonQueries>()
        .AddScoped<StaffSuppressions>()
        .AddScoped<SuppressionPages>()
        .AddScoped<ProofQueries>()
        .AddScoped<ProofExport>();
}
