using System.Reflection;

namespace NopCommerce.StandIn.Plugins;

/// <summary>plugin.json, from the assembly's own folder or from the resources of the assembly.</summary>
internal static class PluginManifest
{
    public static PluginDescriptor Of(Type pluginType)
    {
        var descriptor = PluginDescriptor.GetPluginDescriptorFromText(Text(pluginType.Assembly));
        // Plugins made for a test have no file: their type names them.
        descriptor.SystemName = string.IsNullOrEmpty(descriptor.SystemName) || IsExtra(pluginType) ? pluginType.Name : descriptor.SystemName;
        descriptor.FriendlyName ??= descriptor.SystemName;
        descriptor.PluginType = pluginType;
        descriptor.ReferencedAssembly = pluginType.Assembly;
        return descriptor;
    }

    private static bool IsExtra(Type type) => !type.Assembly.GetName().Name.StartsWith("Nop.Plugin.", StringComparison.Ordinal)
        || type.Assembly.GetName().Name.EndsWith(".Tests", StringComparison.Ordinal);

    private static string Text(Assembly assembly)
    {
        var folder = Path.GetDirectoryName(assembly.Location);
        var file = string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, "plugin.json");
        return file is not null && File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
