using FluentMigrator.Infrastructure;
using FluentMigrator.Recorded;

namespace FluentMigrator.Builders;

/// <summary>Type and options of a column that joins an existing table.</summary>
internal abstract class ColumnBuilder<TNext, TNextFk> : ExpressionBuilderWithColumnTypesBase<AddColumnOperation, TNext>, IColumnOptionSyntax<TNext, TNextFk>
    where TNext : IFluentSyntax
    where TNextFk : IFluentSyntax
{
    protected ColumnBuilder(AddColumnOperation operation)
        : base(operation) => Recorded = operation?.Column;

    public TNext WithDefaultValue(object value) => Mark(column => column.DefaultTo(value));

    public TNext Identity() => Mark(column => column.IsIdentity = true);

    public TNext Indexed() => Indexed(null);

    public TNext Indexed(string indexName) => Mark(column => column.Index(indexName));

    public TNext PrimaryKey() => PrimaryKey(null);

    public TNext PrimaryKey(string primaryKeyName) => Mark(column => column.IsPrimaryKey = true);

    public TNext Nullable() => Mark(column => column.IsNullable = true);

    public TNext NotNullable() => Mark(column => column.IsNullable = false);

    public TNext Unique() => Unique(null);

    public TNext Unique(string indexName) => Mark(column => column.MakeUnique(indexName));

    public TNext SetExistingRowsTo(object value) => Mark(column => column.FillWith(value));

    private TNext Mark(Action<RecordedColumn> change)
    {
        change(Recorded);
        return (TNext)(object)this;
    }
}
