using System.Data.Common;
using System.Globalization;
using FluentMigrator;
using FluentMigrator.Recorded;
using Microsoft.EntityFrameworkCore;

namespace NopCommerce.StandIn.Data.Schema;

/// <summary>Runs recorded operations, each list in one transaction, and answers what exists.</summary>
internal sealed class SchemaRunner(Sessions sessions, StandInOptions options) : IQuerySchema
{
    private readonly ISchemaDialect _dialect = options.Database == DatabaseKind.Sqlite ? new SqliteDialect() : new PostgresDialect();

    public void Run(IReadOnlyList<SchemaOperation> operations, params (string Sql, (string Name, object Value)[] Parameters)[] then) =>
        sessions.Use(context =>
        {
            context.Database.OpenConnection();
            try
            {
                using var transaction = context.Database.GetDbConnection().BeginTransaction();
                foreach (var sql in operations.SelectMany(new SchemaSql(_dialect).Of))
                    Execute(transaction.Connection, transaction, sql, []);

                foreach (var (sql, parameters) in then)
                    Execute(transaction.Connection, transaction, sql, parameters);

                transaction.Commit();
                return 0;
            }
            finally
            {
                context.Database.CloseConnection();
            }
        });

    public void Execute((string Sql, (string Name, object Value)[] Parameters) statement) => Run([], statement);

    public bool TableExists(string schemaName, string tableName) => Count(_dialect.TableExists, ("@table", tableName)) > 0;

    public bool ColumnExists(string schemaName, string tableName, string columnName) =>
        Count(_dialect.ColumnExists, ("@table", tableName), ("@name", columnName)) > 0;

    public bool IndexExists(string schemaName, string tableName, string indexName) =>
        Count(_dialect.IndexExists, ("@table", tableName), ("@name", indexName)) > 0;

    public IReadOnlyList<long> Numbers(string sql, params (string Name, object Value)[] parameters) => sessions.Use(context =>
    {
        context.Database.OpenConnection();
        try
        {
            using var command = Command(context.Database.GetDbConnection(), null, sql, parameters);
            using var reader = command.ExecuteReader();
            var numbers = new List<long>();
            while (reader.Read())
                numbers.Add(Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture));

            return numbers;
        }
        finally
        {
            context.Database.CloseConnection();
        }
    });

    private long Count(string sql, params (string Name, object Value)[] parameters) => Numbers(sql, parameters)[0];

    private static void Execute(DbConnection connection, DbTransaction transaction, string sql, (string Name, object Value)[] parameters)
    {
        using var command = Command(connection, transaction, sql, parameters);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string sql, (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
