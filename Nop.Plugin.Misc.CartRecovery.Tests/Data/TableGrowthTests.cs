using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Nop.Core;
using Nop.Core.Events;
using Nop.Data;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Data;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.Platform;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;
using Nop.Services.Configuration;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Data;
using Npgsql;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Data;

/// <summary>FirstDelivery.txt names the columns and indexes of the tables that the first shops were given.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class TableGrowthTests(DatabaseKind kind)
{
    private static readonly HashSet<string> First =
        [.. File.ReadAllLines(Path.Combine(RepositoryFiles.Root, "Nop.Plugin.Misc.CartRecovery.Tests", "Data", "FirstDelivery.txt"))];

    private static readonly HashSet<string> FirstTables = [.. First.Where(name => name.Contains('.')).Select(name => name.Split('.')[0])];

    private StandInOptions _options = null!;
    private ServiceProvider _shop = null!;

    [SetUp]
    public async Task InstallAsync()
    {
        _options = Databases.Fresh(kind, typeof(SchemaMigration).Assembly);
        if (kind == DatabaseKind.Sqlite)
            _options.ConnectionString = $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("cart-recovery-growth-").FullName, "shop.db")};Pooling=False";
        _shop = new ServiceCollection().AddStandInData(_options).AddSingleton<IEventPublisher>(new RecordingPublisher()).AddSingleton(Mock.Of<ISettingService>()).BuildServiceProvider();
        await _shop.GetRequiredService<StandInDatabase>().CreateAsync();
        Migrate(MigrationProcessType.Installation);
    }

    [TearDown]
    public void Close()
    {
        _shop.Dispose();
        if (kind == DatabaseKind.Sqlite)
            Directory.Delete(Path.GetDirectoryName(new SqliteConnectionStringBuilder(_options.ConnectionString).DataSource)!, recursive: true);
    }

    [Test]
    public async Task Tables_of_the_first_delivery_grow_to_todays_and_keep_their_rows()
    {
        var columns = Columns();
        var indexes = Indexes();
        foreach (var (row, _) in Tables().Where(table => FirstTables.Contains(table.Value)))
            await CallAsync(nameof(InsertAsync), row);
        Shrink();
        Assume.That(Columns(), Is.Not.EquivalentTo(columns));

        Migrate(MigrationProcessType.Update);

        Assert.That(Columns(), Is.EquivalentTo(columns));
        Assert.That(Indexes(), Is.EquivalentTo(indexes));
        foreach (var (row, table) in Tables())
            Assert.That(await CallAsync(nameof(CountAsync), row), Is.EqualTo(FirstTables.Contains(table) ? 1 : 0), table);
    }

    private static Dictionary<Type, string> Tables() => new CartRecoveryNameCompatibility().TableNames;

    private void Shrink()
    {
        foreach (var index in Indexes().Where(index => !First.Contains(index)))
            Execute($"DROP INDEX \"{index}\"");
        foreach (var table in Tables().Values.Where(table => !FirstTables.Contains(table)))
            Execute($"DROP TABLE \"{table}\"");
        foreach (var column in Columns().Select(line => line.Split(' ')[0]).Where(column => FirstTables.Contains(column.Split('.')[0]) && !column.EndsWith(".Id", StringComparison.Ordinal) && !First.Contains(column)))
            Execute($"ALTER TABLE \"{column.Split('.')[0]}\" DROP COLUMN \"{column.Split('.')[1]}\"");
        Execute("DELETE FROM \"MigrationVersionInfo\"");
    }

    /// <summary>With whether each may be null.</summary>
    private List<string> Columns() => Query(kind == DatabaseKind.Sqlite
        ? "SELECT m.name || '.' || c.name || ' ' || c.\"notnull\" FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name LIKE 'CartRecovery%'"
        : "SELECT table_name || '.' || column_name || ' ' || is_nullable FROM information_schema.columns WHERE table_name LIKE 'CartRecovery%'");

    private List<string> Indexes() => Query(kind == DatabaseKind.Sqlite
        ? "SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'IX_CartRecovery%'"
        : "SELECT indexname FROM pg_indexes WHERE indexname LIKE 'IX_CartRecovery%'");

    private void Migrate(MigrationProcessType process)
    {
        using var scope = _shop.CreateScope();
        scope.ServiceProvider.GetRequiredService<PluginMigrations>().Up(typeof(SchemaMigration).Assembly, process);
    }

    private async Task<int> CallAsync(string method, Type row)
    {
        var generic = typeof(TableGrowthTests).GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;
        return await (Task<int>)generic.MakeGenericMethod(row).Invoke(this, [])!;
    }

    private async Task<int> InsertAsync<T>() where T : BaseEntity, new()
    {
        using var scope = _shop.CreateScope();
        await scope.ServiceProvider.GetRequiredService<IRepository<T>>().InsertAsync(new T(), publishEvent: false);
        return 1;
    }

    /// <summary>Reads whole rows, so that each column must hold what its property takes.</summary>
    private async Task<int> CountAsync<T>() where T : BaseEntity
    {
        using var scope = _shop.CreateScope();
        return (await scope.ServiceProvider.GetRequiredService<IRepository<T>>().Table.ToListAsync()).Count;
    }

    private List<string> Query(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private DbConnection Open()
    {
        DbConnection connection = kind == DatabaseKind.Sqlite ? new SqliteConnection(_options.ConnectionString) : new NpgsqlConnection(_options.ConnectionString);
        connection.Open();
        return connection;
    }
}
