using System.Linq.Expressions;
using LinqToDB.StandIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace NopCommerce.StandIn.Data;

/// <summary>
/// Every execution borrows a context of its own. The tables are EF's roots without a provider, so joins over several repositories'
/// tables and tables inside a lambda are one tree, and EF's cache of compiled queries knows it again.
/// </summary>
internal sealed class StandInQueryProvider(Sessions sessions) : IQueryProvider, IQueryRunner
{
    public IQueryable<T> Table<T>() =>
        new StandInQuery<T>(this, new EntityQueryRootExpression(sessions.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T)} is no entity of the platform or of a plugin that the stand-in was told of.")));

    public IQueryable<T> CreateQuery<T>(Expression expression) => new StandInQuery<T>(this, expression);

    public IQueryable CreateQuery(Expression expression)
    {
        var element = expression.Type.GetInterfaces().Append(expression.Type)
            .First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
        return (IQueryable)Activator.CreateInstance(typeof(StandInQuery<>).MakeGenericType(element), this, expression);
    }

    public object Execute(Expression expression) => sessions.Use(context => context.Queries.Execute(expression));

    public TResult Execute<TResult>(Expression expression) => sessions.Use(context => context.Queries.Execute<TResult>(expression));

    public List<T> List<T>(Expression expression) =>
        sessions.Use(context => context.Queries.Execute<IEnumerable<T>>(expression).ToList());

    public string Sql(Expression expression) =>
        sessions.Use(context => context.Queries.CreateQuery(expression).ToQueryString());

    public Task<TResult> ExecuteAsync<TResult>(Expression query, CancellationToken token) =>
        sessions.UseAsync(context => context.Queries.ExecuteAsync<Task<TResult>>(query, token));

    public Task<List<T>> ListAsync<T>(Expression query, CancellationToken token) => sessions.UseAsync(async context =>
    {
        var rows = new List<T>();
        await foreach (var row in context.Queries.ExecuteAsync<IAsyncEnumerable<T>>(query, token).WithCancellation(token))
            rows.Add(row);

        return rows;
    });

    public Task<int> UpdateAsync<T>(Expression query, IReadOnlyList<Setter<T>> setters, CancellationToken token) =>
        sessions.UseAsync(context => context.Queries.CreateQuery<T>(query).ExecuteUpdateAsync(settings =>
        {
            var sink = new SettingsSink<T>(settings);
            foreach (var setter in setters)
                setter.ApplyTo(sink);
        }, token));

    public Task<int> DeleteAsync<T>(Expression query, CancellationToken token) =>
        sessions.UseAsync(context => context.Queries.CreateQuery<T>(query).ExecuteDeleteAsync(token));

    private sealed class SettingsSink<T>(UpdateSettersBuilder<T> settings) : ISetterSink<T>
    {
        public void Set<TV>(Expression<Func<T, TV>> column, Expression<Func<T, TV>> value) => settings.SetProperty(column, value);
    }
}
