using System.Data;
using FluentMigrator.Recorded;
using NopCommerce.StandIn.Data.Schema;

namespace NopCommerce.StandIn.Data;

/// <summary>The platform's table of what has been applied: a version counts once for the whole shop, whoever's it is.</summary>
internal sealed class MigrationVersions(SchemaRunner schema, StandInOptions options)
{
    private const string Table = "MigrationVersionInfo";

    public IReadOnlySet<long> Applied()
    {
        if (!schema.TableExists(null, Table))
            schema.Run([Shape(), new CreateUniqueOperation { Name = "UC_Version", Table = Table, Columns = { "Version" } }]);

        return schema.Numbers($"SELECT \"Version\" FROM \"{Table}\"").ToHashSet();
    }

    public (string Sql, (string Name, object Value)[] Parameters) Added(long version, string description) =>
        ($"INSERT INTO \"{Table}\" (\"Version\", \"AppliedOn\", \"Description\") VALUES (@version, @now, @description)",
            [("@version", version), ("@now", DateTime.SpecifyKind(options.Time.GetUtcNow().UtcDateTime, DateTimeKind.Unspecified)), ("@description", description ?? string.Empty)]);

    public (string Sql, (string Name, object Value)[] Parameters) Removed(long version) =>
        ($"DELETE FROM \"{Table}\" WHERE \"Version\" = @version", [("@version", version)]);

    private static CreateTableOperation Shape() => new()
    {
        Table = Table,
        Columns =
        {
            new RecordedColumn("Version") { Type = DbType.Int64 },
            new RecordedColumn("AppliedOn") { Type = DbType.DateTime2, IsNullable = true },
            new RecordedColumn("Description") { Type = DbType.String, Size = 1024, IsNullable = true }
        }
    };
}
