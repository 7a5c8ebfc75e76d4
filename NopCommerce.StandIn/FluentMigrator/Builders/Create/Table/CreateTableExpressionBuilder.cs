using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Recorded;

namespace FluentMigrator.Builders.Create.Table;

public class CreateTableExpressionBuilder :
    ExpressionBuilderWithColumnTypesBase<CreateTableExpression, ICreateTableColumnOptionOrWithColumnSyntax>,
    ICreateTableWithColumnOrSchemaOrDescriptionSyntax,
    ICreateTableColumnAsTypeSyntax,
    ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax
{
    public CreateTableExpressionBuilder(CreateTableExpression expression, IMigrationContext context)
        : base(expression)
    {
    }

    public ICreateTableColumnAsTypeSyntax WithColumn(string name)
    {
        Recorded = new RecordedColumn(name);
        Expression.Table.Columns.Add(Recorded);
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax WithDefaultValue(object value) => Mark(column => column.DefaultTo(value));

    public ICreateTableColumnOptionOrWithColumnSyntax Identity() => Mark(column => column.IsIdentity = true);

    public ICreateTableColumnOptionOrWithColumnSyntax Indexed() => Indexed(null);

    public ICreateTableColumnOptionOrWithColumnSyntax Indexed(string indexName) => Mark(column => column.Index(indexName));

    public ICreateTableColumnOptionOrWithColumnSyntax PrimaryKey() => PrimaryKey(null);

    public ICreateTableColumnOptionOrWithColumnSyntax PrimaryKey(string primaryKeyName) => Mark(column => column.IsPrimaryKey = true);

    public ICreateTableColumnOptionOrWithColumnSyntax Nullable() => Mark(column => column.IsNullable = true);

    public ICreateTableColumnOptionOrWithColumnSyntax NotNullable() => Mark(column => column.IsNullable = false);

    public ICreateTableColumnOptionOrWithColumnSyntax Unique() => Unique(null);

    public ICreateTableColumnOptionOrWithColumnSyntax Unique(string indexName) => Mark(column => column.MakeUnique(indexName));

    private CreateTableExpressionBuilder Mark(Action<RecordedColumn> change)
    {
        change(Recorded);
        return this;
    }
}
