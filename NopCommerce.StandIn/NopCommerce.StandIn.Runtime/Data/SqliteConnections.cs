using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NopCommerce.StandIn.Data;

/// <summary>Connections stay open with their context, since opening one registers EF's functions anew each time.</summary>
internal sealed class SqliteConnections : IConnectionKind
{
    private readonly string _connectionString;
    private readonly bool _inMemory;
    private readonly SqliteConnection _keeper;

    public SqliteConnections(string connectionString)
    {
        var parts = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        _inMemory = parts.Mode == SqliteOpenMode.Memory || parts.DataSource is ":memory:" or "";
        if (_inMemory)
        {
            // Shared-cache memory locks by table and never waits; the memdb file system locks and waits as a file does.
            var name = parts.DataSource is ":memory:" or "" ? Guid.NewGuid().ToString("n") : parts.DataSource;
            parts = new SqliteConnectionStringBuilder { DataSource = $"file:/{Uri.EscapeDataString(name)}?vfs=memdb", Pooling = false };
        }

        _connectionString = parts.ConnectionString;
        _keeper = new SqliteConnection(_connectionString);
        _keeper.Open();
        if (!_inMemory)
            Run(_keeper, "PRAGMA journal_mode=WAL");
    }

    public bool JoinsAmbientTransactions => false;

    public DbContextOptions Configure(IModel model) => new DbContextOptionsBuilder()
        .UseSqlite(_connectionString)
        .UseModel(model)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.AmbientTransactionWarning))
        .Options;

    public void Prepare(StandInContext context)
    {
        context.Database.OpenConnection();
        Run((SqliteConnection)context.Database.GetDbConnection(), "PRAGMA busy_timeout=30000; PRAGMA foreign_keys=0; PRAGMA synchronous=NORMAL");
    }

    public void Dispose() => _keeper.Dispose();

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
