using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

public sealed class CartRecoveryConfigurationController : CartRecoveryAdminController
{
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Configure() => Page(await The<ConfigurationModelFactory>().PrepareAsync());

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Configure(ConfigurationModel model)
    {
        if (!ModelState.IsValid)
        {
            var scope = (await The<ConfigurationModelFactory>().PrepareAsync()).ActiveStoreScopeConfiguration;
            return Page(model with { ActiveStoreScopeConfiguration = scope });
        }

        await The<ConfigurationWrites>().SaveAsync(model);
        await NoteAsync(ActivityTypes.SettingsSaved, "");
        await SucceedAsync("Settings.Saved");
        return RedirectToAction(nameof(Configure));
    }

    private ViewResult Page(ConfigurationModel model) => View(ViewPath("Configuration", "Configure"), model);
}
