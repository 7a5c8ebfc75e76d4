namespace LinqToDB.StandIn;

internal static class Runner
{
    public static IQueryRunner Of<T>(IQueryable<T> source) =>
        source.Provider as IQueryRunner
        ?? throw new InvalidOperationException($"An update or delete needs a repository's table, but the source is {source.GetType().Name}.");
}
