using FluentMigrator.Infrastructure;

namespace FluentMigrator;

public abstract class AutoReversingMigration : MigrationBase
{
    public sealed override void Down() => throw new NotSupportedException("Its way down is the reverse of its way up.");

    public override void GetDownExpressions(IMigrationContext context)
    {
        GetUpExpressions(context);
        context.Expressions = [.. context.Expressions.Select(expression => expression.Reverse()).Reverse()];
    }
}
