namespace NopCommerce.StandIn.Plugins;

/// <summary>The plugins of the options' assemblies, by system name, and which of them are installed.</summary>
internal sealed class LoadedPlugins
{
    private readonly Dictionary<string, PluginDescriptor> _descriptors = new(StringComparer.OrdinalIgnoreCase);

    public LoadedPlugins(StandInTypes types)
    {
        foreach (var type in types.Of<IPlugin>())
            if (PluginManifest.Of(type) is { } descriptor)
                _descriptors.TryAdd(descriptor.SystemName, descriptor);
    }

    public IEnumerable<PluginDescriptor> Installed => _descriptors.Values.Where(d => d.Installed).OrderBy(d => d.DisplayOrder);

    public PluginDescriptor Named(string systemName) =>
        _descriptors.GetValueOrDefault(systemName ?? string.Empty) ?? throw new NopException($"No plugin called '{systemName}' is loaded");
}
