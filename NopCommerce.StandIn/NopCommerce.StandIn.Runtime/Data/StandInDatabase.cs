using FluentMigrator.Recorded;
using Microsoft.EntityFrameworkCore;
using Nop.Data.Mapping;
using Npgsql;
using NopCommerce.StandIn.Data.Schema;

namespace NopCommerce.StandIn.Data;

/// <summary>The platform's own tables. A plugin's come from its migrations.</summary>
public sealed class StandInDatabase
{
    private readonly Sessions _sessions;
    private readonly SchemaRunner _schema;
    private readonly StandInOptions _options;

    internal StandInDatabase(Sessions sessions, SchemaRunner schema, StandInOptions options) => (_sessions, _schema, _options) = (sessions, schema, options);

    /// <summary>Creates what is not there yet; an existing database stays as it is.</summary>
    public async Task CreateAsync()
    {
        if (_options.Database == DatabaseKind.PostgreSql)
            await AddCaseInsensitiveTextAsync();

        var operations = new List<SchemaOperation>();
        foreach (var type in EntityTypes.Platform.Where(type => !_schema.TableExists(null, NameCompatibilityManager.GetTableName(type))))
            operations.AddRange(PlatformTable(type));

        _schema.Run(operations);
    }

    private static IEnumerable<SchemaOperation> PlatformTable(Type type)
    {
        var table = new CreateTableOperation { Table = NameCompatibilityManager.GetTableName(type) };
        EntityTable.AddMissingColumns(table, type);
        yield return table;

        foreach (var column in table.Columns.Where(column => PlatformIndexes.IsKey(column.Name)))
            yield return new CreateIndexOperation { Table = table.Table, Name = $"IX_{table.Table}_{column.Name}", Columns = { (column.Name, false) } };
    }

    private Task AddCaseInsensitiveTextAsync() => _sessions.UseAsync(async context =>
    {
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("CREATE EXTENSION IF NOT EXISTS citext");
        await ((NpgsqlConnection)context.Database.GetDbConnection()).ReloadTypesAsync();
        await context.Database.CloseConnectionAsync();
        return 0;
    });
}
