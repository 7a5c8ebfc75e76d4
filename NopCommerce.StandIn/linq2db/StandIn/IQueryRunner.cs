using System.Linq.Expressions;

namespace LinqToDB.StandIn;

/// <summary>What the runtime's query provider can do beyond <see cref="IQueryProvider"/>.</summary>
internal interface IQueryRunner
{
    Task<TResult> ExecuteAsync<TResult>(Expression query, CancellationToken token);

    Task<List<T>> ListAsync<T>(Expression query, CancellationToken token);

    Task<int> UpdateAsync<T>(Expression query, IReadOnlyList<Setter<T>> setters, CancellationToken token);

    Task<int> DeleteAsync<T>(Expression query, CancellationToken token);
}
