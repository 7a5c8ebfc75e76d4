using FluentMigrator.Builders.Create.Column;
using FluentMigrator.Builders.Create.Constraint;
using FluentMigrator.Builders.Create.Index;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create;

public interface ICreateExpressionRoot : IFluentSyntax
{
    ICreateTableWithColumnOrSchemaOrDescriptionSyntax Table(string tableName);

    ICreateColumnOnTableSyntax Column(string columnName);

    ICreateIndexForTableSyntax Index();

    ICreateIndexForTableSyntax Index(string indexName);

    ICreateConstraintOnTableSyntax UniqueConstraint();

    ICreateConstraintOnTableSyntax UniqueConstraint(string constraintName);
}
