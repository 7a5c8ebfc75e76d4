using System.Reflection;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

internal static class Databases
{
    /// <summary>A database of its own for each shop: SQLite's lives in memory, PostgreSQL's on the test run's private server.</summary>
    public static StandInOptions Fresh(DatabaseKind kind, params Assembly[] plugins)
    {
        var options = new StandInOptions { Database = kind, Plugins = plugins };
        if (kind == DatabaseKind.PostgreSql)
            options.ConnectionString = PostgresServer.NewDatabase();
        return options;
    }
}
