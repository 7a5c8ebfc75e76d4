using System.Linq.Expressions;
using LinqToDB.Linq;

namespace LinqToDB.StandIn;

internal sealed class Updatable<T>(IQueryable<T> source, IReadOnlyList<Setter<T>> setters) : IUpdatable<T>
{
    public Updatable<T> With<TV>(Expression<Func<T, TV>> column, Expression<Func<T, TV>> value) =>
        new(source, [.. setters, new Setter<T, TV>(column, value)]);

    public Task<int> RunAsync(CancellationToken token) => Runner.Of(source).UpdateAsync(source.Expression, setters, token);
}
