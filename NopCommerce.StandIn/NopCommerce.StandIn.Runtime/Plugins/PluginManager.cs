namespace NopCommerce.StandIn.Plugins;

/// <summary>Instances are made once per scope, with their constructor's services, and are never in the container.</summary>
internal class PluginManager<TPlugin>(LoadedPlugins loaded, PluginInstances instances) : IPluginManager<TPlugin>
    where TPlugin : class, IPlugin
{
    public Task<IList<TPlugin>> LoadAllPluginsAsync(Customer customer = null, int storeId = 0) =>
        Task.FromResult<IList<TPlugin>>([.. loaded.Installed.Where(d => d.PluginType.IsAssignableTo(typeof(TPlugin))).Select(d => (TPlugin)instances.Of(d))]);

    public async Task<TPlugin> LoadPluginBySystemNameAsync(string systemName, Customer customer = null, int storeId = 0) =>
        (await LoadAllPluginsAsync(customer, storeId)).FirstOrDefault(p => string.Equals(p.PluginDescriptor.SystemName, systemName, StringComparison.OrdinalIgnoreCase));

    public async Task<IList<TPlugin>> LoadActivePluginsAsync(List<string> systemNames, Customer customer = null, int storeId = 0) =>
        [.. (await LoadAllPluginsAsync(customer, storeId)).Where(p => IsPluginActive(p, systemNames))];

    public bool IsPluginActive(TPlugin plugin, List<string> systemNames) =>
        systemNames?.Contains(plugin?.PluginDescriptor.SystemName, StringComparer.OrdinalIgnoreCase) == true;

    public Task<string> GetPluginLogoUrlAsync(TPlugin plugin) => Task.FromResult(string.Empty);
}

internal sealed class WidgetPluginManager(LoadedPlugins loaded, PluginInstances instances, WidgetSettings settings)
    : PluginManager<IWidgetPlugin>(loaded, instances), IWidgetPluginManager
{
    public async Task<IList<IWidgetPlugin>> LoadActivePluginsAsync(Customer customer = null, int storeId = 0, string widgetZone = null)
    {
        var active = await LoadActivePluginsAsync(settings.ActiveWidgetSystemNames, customer, storeId);
        return string.IsNullOrEmpty(widgetZone) ? active : await active.WhereAwaitedAsync(async w =>
            (await w.GetWidgetZonesAsync()).Contains(widgetZone, StringComparer.OrdinalIgnoreCase));
    }

    public bool IsPluginActive(IWidgetPlugin widget) => IsPluginActive(widget, settings.ActiveWidgetSystemNames);

    public async Task<bool> IsPluginActiveAsync(string systemName, Customer customer = null, int storeId = 0) =>
        await LoadPluginBySystemNameAsync(systemName, customer, storeId) is { } widget && IsPluginActive(widget);
}

internal sealed class DiscountPluginManager(LoadedPlugins loaded, PluginInstances instances)
    : PluginManager<IDiscountRequirementRule>(loaded, instances), IDiscountPluginManager;

internal sealed class PluginInstances(IServiceProvider services)
{
    private readonly Dictionary<string, IPlugin> _made = [];

    public IPlugin Of(PluginDescriptor descriptor)
    {
        if (_made.TryGetValue(descriptor.SystemName, out var plugin))
            return plugin;

        plugin = (IPlugin)ActivatorUtilities.CreateInstance(services, descriptor.PluginType);
        plugin.PluginDescriptor = descriptor;
        return _made[descriptor.SystemName] = plugin;
    }
}
