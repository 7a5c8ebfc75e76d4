using System.Collections.Concurrent;

namespace Nop.Data.Mapping;

public static class NameCompatibilityManager
{
    private static readonly ConcurrentDictionary<Type, string> _tables = new();

    public static string GetTableName(Type type) =>
        _tables.GetOrAdd(type, entity => Find(entity, names => names.TableNames, entity) ?? entity.Name);

    public static string GetColumnName(Type type, string propertyName) =>
        Find(type, names => names.ColumnName, (type, propertyName)) ?? propertyName;

    // The platform asks every loaded assembly; an entity's own assembly is where its name is kept.
    private static string Find<TKey>(Type type, Func<INameCompatibility, Dictionary<TKey, string>> part, TKey key) =>
        type.Assembly.GetTypes()
            .Where(candidate => typeof(INameCompatibility).IsAssignableFrom(candidate) && candidate is { IsClass: true, IsAbstract: false })
            .Select(candidate => part((INameCompatibility)Activator.CreateInstance(candidate, nonPublic: true)))
            .Select(names => names?.GetValueOrDefault(key))
            .FirstOrDefault(name => name != null);
}
