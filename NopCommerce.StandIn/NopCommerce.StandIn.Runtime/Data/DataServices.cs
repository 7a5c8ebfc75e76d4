using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Data;
using NopCommerce.StandIn.Data;
using NopCommerce.StandIn.Data.Schema;

namespace NopCommerce.StandIn;

public static class DataServices
{
    /// <summary>Repositories over the database of the options, its creation and a plugin's migrations.</summary>
    public static IServiceCollection AddStandInData(this IServiceCollection services, StandInOptions options)
    {
        services.TryAddSingleton(options);
        services.TryAddSingleton(options.Time);
        services.AddSingleton(_ => new Sessions(options));
        services.AddSingleton<StandInQueryProvider>();
        services.AddSingleton<SchemaRunner>();
        services.AddSingleton<RowWriter>();
        services.AddSingleton(provider => new StandInDatabase(provider.GetRequiredService<Sessions>(), provider.GetRequiredService<SchemaRunner>(), options));
        services.AddSingleton<MigrationVersions>();
        services.AddScoped(provider => new PluginMigrations(provider, provider.GetRequiredService<SchemaRunner>(), provider.GetRequiredService<MigrationVersions>()));
        services.AddScoped<EntityCache>();
        services.AddScoped<EntityEvents>();
        services.AddScoped(typeof(IRepository<>), typeof(StandInRepository<>));
        return services;
    }
}
