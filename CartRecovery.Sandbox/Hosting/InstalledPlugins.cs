using Nop.Services.Plugins;
using NopCommerce.StandIn;

namespace CartRecovery.Sandbox.Hosting;

/// <summary>What a store keeps in App_Data/plugins.json: whether the plugin is installed, over restarts.</summary>
internal sealed class InstalledPlugins(StandInPlugins plugins, PluginFile file, string folder)
{
    private string Marker => Path.Combine(folder, PluginFile.SystemName + ".installed");

    public bool IsInstalled => plugins.Installed.Any(plugin => plugin.SystemName == PluginFile.SystemName);

    public PluginDescriptor Descriptor => PluginDescriptor.GetPluginDescriptorFromText(File.ReadAllText(Path.Combine(file.Folder, "plugin.json")));

    public async Task OpenAsync(bool install)
    {
        if (File.Exists(Marker))
            plugins.MarkInstalled(PluginFile.SystemName);
        else if (install)
            await InstallAsync();
    }

    public async Task InstallAsync()
    {
        await plugins.InstallAsync(PluginFile.SystemName);
        await File.WriteAllTextAsync(Marker, Descriptor.Version);
    }

    public async Task UninstallAsync()
    {
        await plugins.UninstallAsync(PluginFile.SystemName);
        File.Delete(Marker);
    }
}
