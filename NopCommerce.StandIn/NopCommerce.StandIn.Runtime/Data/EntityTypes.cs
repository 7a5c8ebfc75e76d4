using System.Reflection;
using Nop.Core;

namespace NopCommerce.StandIn.Data;

internal static class EntityTypes
{
    public static IReadOnlyList<Type> Platform { get; } = In(typeof(BaseEntity).Assembly);

    public static IReadOnlyList<Type> All(IEnumerable<Assembly> plugins) =>
        [.. Platform.Concat(plugins.SelectMany(In)).Distinct()];

    private static IReadOnlyList<Type> In(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && typeof(BaseEntity).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)];
}
