using FluentMigrator.Expressions;
using FluentMigrator.Recorded;

namespace FluentMigrator.Infrastructure;

internal static class RecordingExtensions
{
    public static TOperation Record<TOperation>(this IMigrationContext context, TOperation operation) where TOperation : SchemaOperation
    {
        context.Expressions.Add(new OperationExpression(operation));
        return operation;
    }
}
