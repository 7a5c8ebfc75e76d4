using Nop.Core.Domain.Cms;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

/// <summary>Without its name among the active widgets the plugin's zones are never asked for.</summary>
internal sealed class WidgetActivation(ISettingService settings) : IInstallationPart
{
    public async Task EnsureAsync()
    {
        var widgets = await settings.LoadSettingAsync<WidgetSettings>();
        if (widgets.ActiveWidgetSystemNames.Contains(CartRecoveryDefaults.SystemName))
            return;

        widgets.ActiveWidgetSystemNames.Add(CartRecoveryDefaults.SystemName);
        await settings.SaveSettingAsync(widgets);
    }

    public async Task RemoveAsync(bool keepData)
    {
        var widgets = await settings.LoadSettingAsync<WidgetSettings>();
        if (widgets.ActiveWidgetSystemNames.Remove(CartRecoveryDefaults.SystemName))
            await settings.SaveSettingAsync(widgets);
    }
}
