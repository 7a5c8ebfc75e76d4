using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Pages;

public sealed class CartRecoveryOnSiteController : CartRecoveryAdminController
{
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Configure() => Page(await The<OnSiteModelFactory>().PrepareAsync());

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Configure(OnSiteModel model)
    {
        if (!ModelState.IsValid)
        {
            var scope = (await The<OnSiteModelFactory>().PrepareAsync()).ActiveStoreScopeConfiguration;
            return Page(model with { ActiveStoreScopeConfiguration = scope });
        }

        await The<OnSiteSettingWrites>().SaveAsync(model);
        await NoteAsync(ActivityTypes.SettingsSaved, "on site");
        await SucceedAsync("Settings.Saved");
        return RedirectToAction(nameof(Configure));
    }

    private ViewResult Page(OnSiteModel model) => View(ViewPath("OnSite", "Configure"), model);
}
