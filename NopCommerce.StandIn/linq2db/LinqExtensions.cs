using System.Linq.Expressions;
using LinqToDB.Linq;
using LinqToDB.StandIn;

namespace LinqToDB;

public static class LinqExtensions
{
    public static IUpdatable<T> Set<T, TV>(this IQueryable<T> source, Expression<Func<T, TV>> extract, Expression<Func<T, TV>> update) =>
        new Updatable<T>(source, []).With(extract, update);

    public static IUpdatable<T> Set<T, TV>(this IUpdatable<T> source, Expression<Func<T, TV>> extract, Expression<Func<T, TV>> update) =>
        ((Updatable<T>)source).With(extract, update);

    public static IUpdatable<T> Set<T, TV>(this IQueryable<T> source, Expression<Func<T, TV>> extract, TV value) =>
        new Updatable<T>(source, []).With(extract, Captured<T, TV>(value));

    public static IUpdatable<T> Set<T, TV>(this IUpdatable<T> source, Expression<Func<T, TV>> extract, TV value) =>
        ((Updatable<T>)source).With(extract, Captured<T, TV>(value));

    public static Task<int> UpdateAsync<T>(this IUpdatable<T> source, CancellationToken token = default) =>
        ((Updatable<T>)source).RunAsync(token);

    public static Task<int> DeleteAsync<T>(this IQueryable<T> source, CancellationToken token = default) =>
        Runner.Of(source).DeleteAsync<T>(source.Expression, token);

    // A captured variable stays a parameter; a constant would make every value a statement of its own.
    private static Expression<Func<T, TV>> Captured<T, TV>(TV value) => _ => value;
}
