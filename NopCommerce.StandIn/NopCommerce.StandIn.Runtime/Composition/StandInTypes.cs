using System.Reflection;

namespace NopCommerce.StandIn;

/// <summary>The type finder: this runtime first, then the plugins, as the platform's assemblies come before theirs.</summary>
internal sealed class StandInTypes
{
    private readonly List<Type> _types;

    public StandInTypes(IEnumerable<Assembly> plugins) =>
        _types = [.. plugins.Prepend(typeof(ISettings).Assembly).Prepend(typeof(IPlugin).Assembly).Prepend(typeof(StandInTypes).Assembly).Distinct()
            .SelectMany(a => a.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })];

    public IEnumerable<Type> Of<T>() => _types.Where(t => t.IsAssignableTo(typeof(T)));

    /// <summary>Made with a constructor without parameters, as the platform makes what it finds outside the container.</summary>
    public IEnumerable<T> Created<T>() => Of<T>().Select(t => (T)Activator.CreateInstance(t, nonPublic: true));

    public IEnumerable<(Type Interface, Type Consumer)> Consumers() =>
        from type in _types
        from face in type.GetInterfaces()
        where face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IConsumer<>)
        select (face, type);
}
