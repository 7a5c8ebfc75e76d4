using System.Data;
using FluentMigrator.Infrastructure;
using FluentMigrator.Recorded;

namespace FluentMigrator.Builders;

public abstract class ExpressionBuilderWithColumnTypesBase<TExpression, TNext> : ExpressionBuilderBase<TExpression>, IColumnTypeSyntax<TNext>
    where TExpression : class
    where TNext : IFluentSyntax
{
    protected ExpressionBuilderWithColumnTypesBase(TExpression expression)
        : base(expression)
    {
    }

    internal RecordedColumn Recorded { get; set; }

    public TNext AsAnsiString() => As(DbType.AnsiString);

    public TNext AsAnsiString(int size) => As(DbType.AnsiString, size);

    public TNext AsBinary() => As(DbType.Binary);

    public TNext AsBinary(int size) => As(DbType.Binary, size);

    public TNext AsBoolean() => As(DbType.Boolean);

    public TNext AsDateTime() => As(DbType.DateTime);

    public TNext AsDateTime2() => As(DbType.DateTime2);

    public TNext AsDecimal() => As(DbType.Decimal);

    public TNext AsDecimal(int size, int precision) => As(DbType.Decimal, size, precision);

    public TNext AsGuid() => As(DbType.Guid);

    public TNext AsInt32() => As(DbType.Int32);

    public TNext AsInt64() => As(DbType.Int64);

    public TNext AsString() => As(DbType.String);

    public TNext AsString(int size) => As(DbType.String, size);

    private TNext As(DbType type, int? size = null, int? precision = null)
    {
        (Recorded.Type, Recorded.Size, Recorded.Precision) = (type, size, precision);
        return (TNext)(object)this;
    }
}
