using System.Collections;
using System.Linq.Expressions;

namespace NopCommerce.StandIn.Data;

internal sealed class StandInQuery<T>(StandInQueryProvider provider, Expression expression) : IOrderedQueryable<T>
{
    public Type ElementType => typeof(T);

    public Expression Expression { get; } = expression;

    public IQueryProvider Provider => provider;

    public IEnumerator<T> GetEnumerator() => provider.List<T>(Expression).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => provider.Sql(Expression);
}
