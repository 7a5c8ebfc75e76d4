using FluentMigrator.Recorded;

namespace FluentMigrator.Expressions;

public class CreateTableExpression : MigrationExpressionBase
{
    internal CreateTableOperation Table { get; } = new();

    internal override SchemaOperation Operation => Table;

    public virtual string TableName
    {
        get => Table.Table;
        set => Table.Table = value;
    }
}
