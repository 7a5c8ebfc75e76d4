using System.Collections;

namespace NopCommerce.StandIn.Caching;

/// <summary>How parameters become part of a key, shared by both caches.</summary>
internal static class CacheKeys
{
    public static CacheKey Prepare(CacheKey key, object[] parameters) => key.Create(Text, parameters);

    public static string Prefix(string prefix, object[] parameters) =>
        parameters.Length == 0 ? prefix : string.Format(CultureInfo.InvariantCulture, prefix, [.. parameters.Select(Text)]);

    public static CacheKey ById<T>(int id) => new($"Nop.{Name<T>()}.byid.{id}");

    public static string All<T>() => $"Nop.{Name<T>()}.all.";

    public static string Name<T>() => typeof(T).Name.ToLowerInvariant();

    private static object Text(object parameter) => parameter switch
    {
        null => "null",
        BaseEntity entity => entity.Id,
        string text => text,
        IEnumerable<int> ids => string.Join(",", ids.Order()),
        IEnumerable many => string.Join(",", many.Cast<object>().Select(Text)),
        DateTime time => time.Ticks,
        _ => parameter
    };
}
