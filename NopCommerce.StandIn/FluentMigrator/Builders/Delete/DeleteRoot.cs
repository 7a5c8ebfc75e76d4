using FluentMigrator.Builders.Delete.Column;
using FluentMigrator.Builders.Delete.Constraint;
using FluentMigrator.Builders.Delete.Index;
using FluentMigrator.Infrastructure;
using FluentMigrator.Recorded;

namespace FluentMigrator.Builders.Delete;

internal sealed class DeleteRoot(IMigrationContext context) : IDeleteExpressionRoot
{
    public IIfExistsOrInSchemaSyntax Table(string tableName) => new TableBuilder(context.Record(new DropTableOperation { Table = tableName }));

    public IDeleteColumnFromTableSyntax Column(string columnName) => new ColumnBuilder(context.Record(new DropColumnOperation { Columns = { columnName } }));

    public IDeleteIndexForTableSyntax Index(string indexName) => new IndexBuilder(context.Record(new DropIndexOperation { Name = indexName }));

    public IDeleteConstraintOnTableSyntax UniqueConstraint(string constraintName) =>
        new ConstraintBuilder(context.Record(new DropIndexOperation { Name = constraintName }));

    private sealed class TableBuilder(DropTableOperation operation) : IIfExistsOrInSchemaSyntax
    {
        public IInSchemaSyntax IfExists()
        {
            operation.IfExists = true;
            return this;
        }
    }

    private sealed class ColumnBuilder(DropColumnOperation operation) : IDeleteColumnFromTableSyntax, IInSchemaSyntax
    {
        public IInSchemaSyntax FromTable(string tableName)
        {
            operation.Table = tableName;
            return this;
        }

        public IDeleteColumnFromTableSyntax Column(string columnName)
        {
            operation.Columns.Add(columnName);
            return this;
        }
    }

    private sealed class IndexBuilder(DropIndexOperation operation) : IDeleteIndexForTableSyntax, IDeleteIndexOnColumnOrInSchemaSyntax
    {
        public IDeleteIndexOnColumnOrInSchemaSyntax OnTable(string tableName)
        {
            operation.Table = tableName;
            return this;
        }
    }

    private sealed class ConstraintBuilder(DropIndexOperation operation) : IDeleteConstraintOnTableSyntax, IDeleteConstraintInSchemaOptionsSyntax
    {
        public IDeleteConstraintInSchemaOptionsSyntax FromTable(string tableName)
        {
            operation.Table = tableName;
            return this;
        }
    }
}
