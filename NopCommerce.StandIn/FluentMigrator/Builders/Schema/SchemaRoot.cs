using FluentMigrator.Builders.Schema.Column;
using FluentMigrator.Builders.Schema.Index;
using FluentMigrator.Builders.Schema.Table;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Schema;

/// <summary>Asks the database at once, unlike everything that is recorded for later.</summary>
internal sealed class SchemaRoot(IMigrationContext context) : ISchemaExpressionRoot
{
    public ISchemaTableSyntax Table(string tableName) => new TableQuery(context.QuerySchema, tableName);

    private sealed class TableQuery(IQuerySchema schema, string table) : ISchemaTableSyntax
    {
        public bool Exists() => schema.TableExists(null, table);

        public ISchemaColumnSyntax Column(string columnName) => new ColumnQuery(schema, table, columnName);

        public ISchemaIndexSyntax Index(string indexName) => new IndexQuery(schema, table, indexName);
    }

    private sealed class ColumnQuery(IQuerySchema schema, string table, string column) : ISchemaColumnSyntax
    {
        public bool Exists() => schema.ColumnExists(null, table, column);
    }

    private sealed class IndexQuery(IQuerySchema schema, string table, string index) : ISchemaIndexSyntax
    {
        public bool Exists() => schema.IndexExists(null, table, index);
    }
}
