using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NopCommerce.StandIn;

namespace CartRecovery.Benchmarks.Load;

/// <summary>Asks the database itself how it runs the statements of a task run.</summary>
internal sealed class QueryPlans(Report report)
{
    /// <summary>The test server gathers no statistics by itself.</summary>
    public async Task AnalyseAsync(LoadShop shop)
    {
        if (shop.Options.Database != DatabaseKind.PostgreSql)
            return;
        await using var connection = await OpenAsync(shop);
        await using var command = connection.CreateCommand();
        command.CommandText = "ANALYZE";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>One line for each statement on our tables.</summary>
    public async Task TellAsync(LoadShop shop, Func<Task> act, string name)
    {
        List<Statement> sent;
        using (var log = new StatementLog())
        {
            await act();
            sent = [.. log.All];
        }

        report.Line($"\nHow {(shop.Options.Database == DatabaseKind.Sqlite ? "SQLite" : "PostgreSQL")} runs them ({name}):\n");
        await using var connection = await OpenAsync(shop);
        foreach (var statement in sent.Where(statement => statement.Text.Contains("CartRecovery_", StringComparison.Ordinal)))
            report.Line($"- {First(statement.Text)}: {string.Join("; ", await PlanAsync(connection, statement))}");
        report.Line();
    }

    private static async Task<List<string>> PlanAsync(DbConnection connection, Statement statement)
    {
        await using var command = connection.CreateCommand();
        var isSqlite = connection is SqliteConnection;
        command.CommandText = (isSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN (COSTS OFF) ") + statement.Text;
        foreach (var parameter in statement.Parameters)
            command.Parameters.Add(parameter is NpgsqlParameter postgres ? postgres.Clone() : new SqliteParameter(parameter.ParameterName, parameter.Value));

        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(isSqlite ? 3 : 0).Trim());
        return lines;
    }

    private static string First(string sql)
    {
        var from = Math.Max(0, sql.StartsWith("SELECT", StringComparison.Ordinal) ? sql.IndexOf("FROM", StringComparison.Ordinal) : 0);
        return "`" + string.Join(' ', sql[from..].Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).Replace("`", "", StringComparison.Ordinal) + "`";
    }

    private static async Task<DbConnection> OpenAsync(LoadShop shop)
    {
        DbConnection connection = shop.Options.Database == DatabaseKind.Sqlite ? new SqliteConnection(shop.Options.ConnectionString) : new NpgsqlConnection(shop.Options.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
