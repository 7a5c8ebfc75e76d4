using FluentMigrator.Builders.Create.Constraint;
using FluentMigrator.Recorded;

namespace FluentMigrator.Builders.Create;

internal sealed class CreateUniqueBuilder(CreateUniqueOperation operation) :
    ICreateConstraintOnTableSyntax,
    ICreateConstraintWithSchemaOrColumnSyntax,
    ICreateConstraintOptionsSyntax
{
    public ICreateConstraintWithSchemaOrColumnSyntax OnTable(string tableName)
    {
        operation.Table = tableName;
        return this;
    }

    public ICreateConstraintOptionsSyntax Column(string columnName) => Columns(columnName);

    public ICreateConstraintOptionsSyntax Columns(params string[] columnNames)
    {
        operation.Columns.AddRange(columnNames);
        return this;
    }
}
