using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations.Schema;
using System.Data;
using System.Reflection;

namespace Nop.Data.Mapping;

/// <summary>The platform maps these types and silently skips every other property.</summary>
internal static class MappedProperties
{
    private static readonly Dictionary<Type, DbType> _types = new()
    {
        [typeof(int)] = DbType.Int32,
        [typeof(long)] = DbType.Int64,
        [typeof(string)] = DbType.String,
        [typeof(bool)] = DbType.Boolean,
        [typeof(decimal)] = DbType.Decimal,
        [typeof(DateTime)] = DbType.DateTime2,
        [typeof(byte[])] = DbType.Binary,
        [typeof(Guid)] = DbType.Guid
    };

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> _properties = new();

    public static IReadOnlyList<PropertyInfo> Of(Type entity) => _properties.GetOrAdd(entity, type =>
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(IsMapped).OrderBy(property => property.Name == "Id" ? 0 : 1)]);

    public static DbType DbTypeOf(PropertyInfo property) => _types[Bare(property)];

    public static bool IsNullable(PropertyInfo property) =>
        !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) != null;

    private static bool IsMapped(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true }
        && property.GetIndexParameters().Length == 0
        && !property.IsDefined(typeof(NotMappedAttribute), inherit: true)
        && _types.ContainsKey(Bare(property));

    private static Type Bare(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
}
