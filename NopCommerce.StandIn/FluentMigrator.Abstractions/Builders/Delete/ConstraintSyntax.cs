using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Delete.Constraint;

public interface IDeleteConstraintOnTableSyntax : IFluentSyntax
{
    IDeleteConstraintInSchemaOptionsSyntax FromTable(string tableName);
}

public interface IDeleteConstraintColumnSyntax : IFluentSyntax
{
}

public interface IDeleteConstraintInSchemaOptionsSyntax : IDeleteConstraintColumnSyntax
{
}
