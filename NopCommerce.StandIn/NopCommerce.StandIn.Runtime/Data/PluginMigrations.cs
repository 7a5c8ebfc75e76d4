using System.Reflection;
using FluentMigrator;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Recorded;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data.Migrations;
using NopCommerce.StandIn.Data.Schema;

namespace NopCommerce.StandIn.Data;

/// <summary>Runs an assembly's migrations for real, each in a transaction of its own.</summary>
public sealed class PluginMigrations
{
    private readonly IServiceProvider _services;
    private readonly SchemaRunner _schema;
    private readonly MigrationVersions _versions;

    internal PluginMigrations(IServiceProvider services, SchemaRunner schema, MigrationVersions versions) =>
        (_services, _schema, _versions) = (services, schema, versions);

    /// <summary>
    /// Applies what is new for that kind of start. An installation builds today's tables, so its update migrations are recorded and not run.
    /// </summary>
    public void Up(Assembly assembly, MigrationProcessType process = MigrationProcessType.Installation)
    {
        var applied = _versions.Applied();
        foreach (var migration in In(assembly).Where(migration => !applied.Contains(migration.Version)))
        {
            if (process == MigrationProcessType.NoMatter || migration.Process == MigrationProcessType.NoMatter || migration.Process == process)
                _schema.Run(Record(migration, (found, context) => found.GetUpExpressions(context)), _versions.Added(migration.Version, migration.Description));
            else if (process == MigrationProcessType.Installation)
                _schema.Execute(_versions.Added(migration.Version, migration.Description));
        }
    }

    /// <summary>Takes back all that was applied, the newest first.</summary>
    public void Down(Assembly assembly)
    {
        var applied = _versions.Applied();
        foreach (var migration in In(assembly).Reverse().Where(migration => applied.Contains(migration.Version)))
            _schema.Run(Record(migration, (found, context) => found.GetDownExpressions(context)), _versions.Removed(migration.Version));
    }

    private List<SchemaOperation> Record(Found migration, Action<IMigration, IMigrationContext> collect)
    {
        var context = new RecordingContext(_services, _schema);
        collect((IMigration)ActivatorUtilities.CreateInstance(_services, migration.Type), context);
        return [.. context.Expressions.Select(expression => ((MigrationExpressionBase)expression).Operation)];
    }

    private static IEnumerable<Found> In(Assembly assembly) =>
        assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IMigration).IsAssignableFrom(type))
            .Select(type => (Type: type, Attribute: type.GetCustomAttribute<MigrationAttribute>()))
            .Where(found => found.Attribute != null)
            .Select(found => new Found(found.Type, found.Attribute.Version, found.Attribute.Description,
                (found.Attribute as NopMigrationAttribute)?.TargetMigrationProcess ?? MigrationProcessType.NoMatter))
            .OrderBy(found => found.Version)
            .ToList();

    private sealed record Found(Type Type, long Version, string Description, MigrationProcessType Process);
}
