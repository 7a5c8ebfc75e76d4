using FluentMigrator.Builders.Create.Column;
using FluentMigrator.Builders.Create.Constraint;
using FluentMigrator.Builders.Create.Index;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Recorded;

namespace FluentMigrator.Builders.Create;

internal sealed class CreateRoot(IMigrationContext context) : ICreateExpressionRoot
{
    public ICreateTableWithColumnOrSchemaOrDescriptionSyntax Table(string tableName)
    {
        var expression = new CreateTableExpression { TableName = tableName };
        context.Expressions.Add(expression);
        return new CreateTableExpressionBuilder(expression, context);
    }

    public ICreateColumnOnTableSyntax Column(string columnName) =>
        new CreateColumnBuilder(context.Record(new AddColumnOperation { Column = new RecordedColumn(columnName) }));

    public ICreateIndexForTableSyntax Index() => Index(null);

    public ICreateIndexForTableSyntax Index(string indexName) => new CreateIndexBuilder(context.Record(new CreateIndexOperation { Name = indexName }));

    public ICreateConstraintOnTableSyntax UniqueConstraint() => UniqueConstraint(null);

    public ICreateConstraintOnTableSyntax UniqueConstraint(string constraintName) =>
        new CreateUniqueBuilder(context.Record(new CreateUniqueOperation { Name = constraintName }));
}
