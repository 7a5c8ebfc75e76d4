using System.Linq.Expressions;

namespace LinqToDB.StandIn;

/// <summary>One <c>Set</c>; the sink learns the column's type without reflection.</summary>
internal abstract class Setter<T>
{
    public abstract void ApplyTo(ISetterSink<T> sink);
}

internal sealed class Setter<T, TV>(Expression<Func<T, TV>> column, Expression<Func<T, TV>> value) : Setter<T>
{
    public override void ApplyTo(ISetterSink<T> sink) => sink.Set(column, value);
}

internal interface ISetterSink<T>
{
    void Set<TV>(Expression<Func<T, TV>> column, Expression<Func<T, TV>> value);
}
