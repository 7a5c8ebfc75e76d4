using System.Linq.Expressions;
using Nop.Core;
using Nop.Data.Extensions;

namespace System.Linq;

public static class AsyncIQueryableExtensions
{
    public static Task<bool> AllAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate) =>
        AsyncQuery.RunAsync(source, predicate, Queryable.All);

    public static Task<bool> AnyAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        predicate == null ? AsyncQuery.RunAsync(source, Queryable.Any) : AsyncQuery.RunAsync(source, predicate, Queryable.Any);

    public static Task<bool> ContainsAsync<TSource>(this IQueryable<TSource> source, TSource item) =>
        AsyncQuery.ContainsAsync(source, item);

    public static Task<int> CountAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        predicate == null ? AsyncQuery.RunAsync(source, Queryable.Count) : AsyncQuery.RunAsync(source, predicate, Queryable.Count);

    public static Task<long> LongCountAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        predicate == null ? AsyncQuery.RunAsync(source, Queryable.LongCount) : AsyncQuery.RunAsync(source, predicate, Queryable.LongCount);

    public static Task<TSource> FirstAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        predicate == null ? AsyncQuery.RunAsync(source, Queryable.First) : AsyncQuery.RunAsync(source, predicate, Queryable.First);

    public static Task<TSource> FirstOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        predicate == null ? AsyncQuery.RunAsync(source, Queryable.FirstOrDefault) : AsyncQuery.RunAsync(source, predicate, Queryable.FirstOrDefault);

    public static Task<TSource> SingleAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        predicate == null ? AsyncQuery.RunAsync(source, Queryable.Single) : AsyncQuery.RunAsync(source, predicate, Queryable.Single);

    public static Task<TSource> SingleOrDefaultAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, bool>> predicate = null) =>
        predicate == null ? AsyncQuery.RunAsync(source, Queryable.SingleOrDefault) : AsyncQuery.RunAsync(source, predicate, Queryable.SingleOrDefault);

    public static Task<TSource> MaxAsync<TSource>(this IQueryable<TSource> source) =>
        AsyncQuery.RunAsync(source, Queryable.Max);

    public static Task<TResult> MaxAsync<TSource, TResult>(this IQueryable<TSource> source, Expression<Func<TSource, TResult>> predicate) =>
        AsyncQuery.RunAsync(source, predicate, Queryable.Max);

    public static Task<TSource> MinAsync<TSource>(this IQueryable<TSource> source) =>
        AsyncQuery.RunAsync(source, Queryable.Min);

    public static Task<TResult> MinAsync<TSource, TResult>(this IQueryable<TSource> source, Expression<Func<TSource, TResult>> predicate) =>
        AsyncQuery.RunAsync(source, predicate, Queryable.Min);

    public static Task<decimal> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, decimal>> predicate) =>
        AsyncQuery.RunAsync(source, predicate, Queryable.Sum);

    public static Task<decimal?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, decimal?>> predicate) =>
        AsyncQuery.RunAsync(source, predicate, Queryable.Sum);

    public static Task<int> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, int>> predicate) =>
        AsyncQuery.RunAsync(source, predicate, Queryable.Sum);

    public static Task<int?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, int?>> predicate) =>
        AsyncQuery.RunAsync(source, predicate, Queryable.Sum);

    public static Task<long> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, long>> predicate) =>
        AsyncQuery.RunAsync(source, predicate, Queryable.Sum);

    public static Task<long?> SumAsync<TSource>(this IQueryable<TSource> source, Expression<Func<TSource, long?>> predicate) =>
        AsyncQuery.RunAsync(source, predicate, Queryable.Sum);

    public static Task<List<TSource>> ToListAsync<TSource>(this IQueryable<TSource> source) => AsyncQuery.ListAsync(source);

    public static async Task<TSource[]> ToArrayAsync<TSource>(this IQueryable<TSource> source) => [.. await AsyncQuery.ListAsync(source)];

    public static async Task<Dictionary<TKey, TElement>> ToDictionaryAsync<TSource, TKey, TElement>(this IQueryable<TSource> source,
        Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey> comparer = null) =>
        (await AsyncQuery.ListAsync(source)).ToDictionary(keySelector, elementSelector, comparer);

    public static async Task<Dictionary<TKey, TSource>> ToDictionaryAsync<TSource, TKey>(this IQueryable<TSource> source,
        Func<TSource, TKey> keySelector, IEqualityComparer<TKey> comparer = null) =>
        (await AsyncQuery.ListAsync(source)).ToDictionary(keySelector, comparer);

    public static async Task<IPagedList<T>> ToPagedListAsync<T>(this IQueryable<T> source, int pageIndex, int pageSize, bool getOnlyTotalCount = false)
    {
        if (source == null)
            return new PagedList<T>([], pageIndex, pageSize);

        pageSize = Math.Max(pageSize, 1);
        var count = await source.CountAsync();
        var page = getOnlyTotalCount ? [] : await source.Skip(pageIndex * pageSize).Take(pageSize).ToListAsync();
        return new PagedList<T>(page, pageIndex, pageSize, count);
    }
}
