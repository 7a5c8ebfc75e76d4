namespace NopCommerce.StandIn;

internal static class Awaiting
{
    public static async Task<IList<T>> WhereAwaitedAsync<T>(this IEnumerable<T> items, Func<T, Task<bool>> keep)
    {
        var kept = new List<T>();
        foreach (var item in items)
            if (await keep(item))
                kept.Add(item);
        return kept;
    }
}
