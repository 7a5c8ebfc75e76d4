using System.Data.Common;
using FluentMigrator.Recorded;
using Microsoft.EntityFrameworkCore;

namespace NopCommerce.StandIn.Data.Schema;

/// <summary>Runs recorded operations, each list in one transaction, and answers what exists.</summary>
internal sealed class SchemaRunner(Sessions sessions, StandInOptions options)
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

    public bool HasTable(string table) => Count(_dialect.TableExists, ("@table", table)) > 0;

    public bool HasColumn(string table, string column) => Count(_dialect.ColumnExists, ("@table", table), ("@name", column)) > 0;

    public bool HasIndex(string table, string index) => Count(_dialect.IndexExists, ("@table", table), ("@name", index)) > 0;

    public long Count(string sql, params (string Name, object Value)[] parameters) => sessions.Use(context =>
    {
        context.Database.OpenConnection();
        try
        {
            using var command = Command(context.Database.GetDbConnection(), null, sql, parameters);
            return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        }
        finally
        {
            context.Database.CloseConnection();
        }
    });

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
