using FluentMigrator.Recorded;

namespace FluentMigrator.Expressions;

public abstract class MigrationExpressionBase : IMigrationExpression
{
    internal abstract SchemaOperation Operation { get; }

    public virtual IMigrationExpression Reverse() =>
        Operation.Reverse() is { } back
            ? new OperationExpression(back)
            : throw new NotSupportedException($"{Operation.GetType().Name} cannot be reversed by itself.");
}
