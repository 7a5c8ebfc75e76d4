using CartRecovery.Sandbox.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Services.Messages;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace CartRecovery.Sandbox.Admin;

public sealed record PluginRow(PluginDescriptor Descriptor, bool Installed, string LogoUrl, string? ConfigurationUrl);

public sealed class PluginController(IServiceProvider services, IPluginManager<IPlugin> manager, INotificationService notifications) : AdminController
{
    [HttpGet]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> List()
    {
        var installed = services.GetRequiredService<InstalledPlugins>();
        var plugin = installed.IsInstalled ? await manager.LoadPluginBySystemNameAsync(PluginFile.SystemName) : null;
        return View(new PluginRow(installed.Descriptor, plugin is not null, PluginStaticFiles.Address + "/logo.png", plugin?.GetConfigurationPageUrl()));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> Install()
    {
        await services.GetRequiredService<InstalledPlugins>().InstallAsync();
        notifications.SuccessNotification("The plugin is installed.");
        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> Uninstall()
    {
        await services.GetRequiredService<InstalledPlugins>().UninstallAsync();
        notifications.SuccessNotification("The plugin is uninstalled.");
        return RedirectToAction(nameof(List));
    }
}
