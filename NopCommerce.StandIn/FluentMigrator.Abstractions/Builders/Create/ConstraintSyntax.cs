using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create.Constraint;

public interface ICreateConstraintOnTableSyntax : IFluentSyntax
{
    ICreateConstraintWithSchemaOrColumnSyntax OnTable(string tableName);
}

public interface ICreateConstraintColumnsSyntax
{
    ICreateConstraintOptionsSyntax Column(string columnName);

    ICreateConstraintOptionsSyntax Columns(params string[] columnNames);
}

public interface ICreateConstraintWithSchemaSyntax : IFluentSyntax
{
}

public interface ICreateConstraintWithSchemaOrColumnSyntax : ICreateConstraintColumnsSyntax, ICreateConstraintWithSchemaSyntax
{
}

public interface ICreateConstraintOptionsSyntax : IFluentSyntax
{
}
