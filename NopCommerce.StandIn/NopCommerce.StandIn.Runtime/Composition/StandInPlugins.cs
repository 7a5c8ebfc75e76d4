using Nop.Data.Migrations;
using NopCommerce.StandIn.Data;
using NopCommerce.StandIn.Plugins;

namespace NopCommerce.StandIn;

/// <summary>Install, update and uninstall, without the restarts that a real shop needs in between.</summary>
public sealed class StandInPlugins
{
    private readonly IServiceProvider _root;
    private readonly LoadedPlugins _loaded;

    internal StandInPlugins(IServiceProvider root, LoadedPlugins loaded) => (_root, _loaded) = (root, loaded);

    public IReadOnlyList<PluginDescriptor> Installed => [.. _loaded.Installed];

    /// <summary>Tables first, then the plugin's own installation, then the permissions it declares.</summary>
    public async Task InstallAsync(string systemName)
    {
        var descriptor = _loaded.Named(systemName);
        if (descriptor.Installed)
            return;

        await using (var scope = StandInScope.Create(_root))
        {
            scope.Get<PluginMigrations>().Up(descriptor.ReferencedAssembly, MigrationProcessType.Installation);
            await scope.Get<PluginInstances>().Of(descriptor).InstallAsync();
        }

        descriptor.Installed = true;
        await InsertPermissionsAsync();
    }

    public async Task UpdateAsync(string systemName, string oldVersion)
    {
        var descriptor = _loaded.Named(systemName);
        await using var scope = StandInScope.Create(_root);
        scope.Get<PluginMigrations>().Up(descriptor.ReferencedAssembly, MigrationProcessType.Update);
        await scope.Get<PluginInstances>().Of(descriptor).UpdateAsync(oldVersion, descriptor.Version);
    }

    public async Task UninstallAsync(string systemName)
    {
        var descriptor = _loaded.Named(systemName);
        await using var scope = StandInScope.Create(_root);
        var plugin = scope.Get<PluginInstances>().Of(descriptor);
        await plugin.PreparePluginToUninstallAsync();
        await plugin.UninstallAsync();
        scope.Get<PluginMigrations>().Down(descriptor.ReferencedAssembly);
        descriptor.Installed = false;
    }

    /// <summary>Takes a plugin whose tables are already there, as a shop does at its next start.</summary>
    public void MarkInstalled(string systemName) => _loaded.Named(systemName).Installed = true;

    internal async Task InsertPermissionsAsync()
    {
        await using var scope = StandInScope.Create(_root);
        await scope.Get<IPermissionService>().InsertPermissionsAsync();
    }
}
