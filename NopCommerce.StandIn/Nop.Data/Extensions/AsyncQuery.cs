using System.Linq.Expressions;
using LinqToDB.StandIn;

namespace Nop.Data.Extensions;

/// <summary>Runs a standard operator on a table's query, or at once on a sequence in memory.</summary>
internal static class AsyncQuery
{
    public static Task<TResult> RunAsync<T, TResult>(IQueryable<T> source, Func<IQueryable<T>, TResult> method) =>
        source.Provider is IQueryRunner runner
            ? runner.ExecuteAsync<TResult>(Expression.Call(method.Method, source.Expression), default)
            : Task.FromResult(method(source));

    public static Task<TResult> RunAsync<T, TArgument, TResult>(IQueryable<T> source,
        Expression<Func<T, TArgument>> argument, Func<IQueryable<T>, Expression<Func<T, TArgument>>, TResult> method) =>
        source.Provider is IQueryRunner runner
            ? runner.ExecuteAsync<TResult>(Expression.Call(method.Method, source.Expression, Expression.Quote(argument)), default)
            : Task.FromResult(method(source, argument));

    public static Task<List<T>> ListAsync<T>(IQueryable<T> source) =>
        source.Provider is IQueryRunner runner ? runner.ListAsync<T>(source.Expression, default) : Task.FromResult(source.ToList());

    public static Task<bool> ContainsAsync<T>(IQueryable<T> source, T item)
    {
        Func<IQueryable<T>, T, bool> method = Queryable.Contains;
        Expression<Func<T>> captured = () => item;
        return source.Provider is IQueryRunner runner
            ? runner.ExecuteAsync<bool>(Expression.Call(method.Method, source.Expression, captured.Body), default)
            : Task.FromResult(method(source, item));
    }
}
