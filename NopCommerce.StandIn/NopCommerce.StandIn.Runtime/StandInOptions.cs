using System.Reflection;

namespace NopCommerce.StandIn;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql
}

public sealed class StandInOptions
{
    public DatabaseKind Database { get; set; } = DatabaseKind.Sqlite;

    /// <summary>A file, a server, or (by default) a SQLite database in memory that lives as long as the services do.</summary>
    public string ConnectionString { get; set; } = "Data Source=:memory:";

    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Assemblies whose entities, consumers, settings and migrations belong to the shop.</summary>
    public IList<Assembly> Plugins { get; set; } = [];
}
