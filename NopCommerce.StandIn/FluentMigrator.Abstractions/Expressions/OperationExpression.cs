using FluentMigrator.Recorded;

namespace FluentMigrator.Expressions;

internal sealed class OperationExpression(SchemaOperation operation) : MigrationExpressionBase
{
    internal override SchemaOperation Operation { get; } = operation;
}
