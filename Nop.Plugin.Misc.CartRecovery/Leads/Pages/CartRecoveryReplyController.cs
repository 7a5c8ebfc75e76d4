using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

/// <summary>What happens when people answer.</summary>
public sealed class CartRecoveryReplyController : CartRecoveryAdminController
{
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Configure() => Page(await The<ReplyModelFactory>().PrepareAsync());

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Configure(ReplyModel model)
    {
        if (!ModelState.IsValid)
            return Page(model with { ActiveStoreScopeConfiguration = (await The<ReplyModelFactory>().PrepareAsync()).ActiveStoreScopeConfiguration });

        await The<ReplyWrites>().SaveAsync(model);
        await NoteAsync(ActivityTypes.SettingsSaved, "Replies");
        await SucceedAsync("Settings.Saved");
        return RedirectToAction(nameof(Configure));
    }

    private ViewResult Page(ReplyModel model) => View(ViewPath("Leads", "Configure"), model);
}
