using System.Reflection;
using System.Runtime.Loader;

namespace CartRecovery.Sandbox.Hosting;

/// <summary>The plugin as a store loads it: a DLL, its plugin.json and its static files in one folder.</summary>
internal sealed record PluginFile(Assembly Assembly, string Folder)
{
    private const string FileName = "Nop.Plugin.Misc.CartRecovery.dll";

    public const string SystemName = "Misc.CartRecovery";

    public static PluginFile Load(string? path)
    {
        var file = Path.GetFullPath(path ?? Path.Combine(AppContext.BaseDirectory, FileName));
        if (!File.Exists(file))
            throw new FileNotFoundException($"The plugin is not built: {file} is missing.", file);
        return new PluginFile(AssemblyLoadContext.Default.LoadFromAssemblyPath(file), Path.GetDirectoryName(file)!);
    }

    /// <summary>Objects of the plugin's public hooks that the platform makes without services.</summary>
    public IEnumerable<T> Hooks<T>() =>
        Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(T)))
            .Select(type => (T)Activator.CreateInstance(type)!);
}
