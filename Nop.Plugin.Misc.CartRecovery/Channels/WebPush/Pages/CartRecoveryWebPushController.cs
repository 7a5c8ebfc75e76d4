using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Services.Localization;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Pages;

public sealed class CartRecoveryWebPushController : CartRecoveryAdminController
{
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Configure() => await PageAsync(await The<WebPushModelFactory>().PrepareAsync());

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Configure(WebPushModel model)
    {
        if (!ModelState.IsValid)
        {
            var scope = (await The<WebPushModelFactory>().PrepareAsync()).ActiveStoreScopeConfiguration;
            return await PageAsync(model with { ActiveStoreScopeConfiguration = scope });
        }

        await The<WebPushWrites>().SaveAsync(model);
        // Whatever made it stop may just have been mended; the next message tells.
        await The<ChannelFaults>().ClearAsync(Channel.WebPush, model.ActiveStoreScopeConfiguration);
        await NoteAsync(ActivityTypes.SettingsSaved, "web push");
        await SucceedAsync("Settings.Saved");
        return RedirectToAction(nameof(Configure));
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Rotate()
    {
        await The<VapidKeys>().RotateAsync();
        await NoteAsync(ActivityTypes.SettingsSaved, "web push: new key");
        await SucceedAsync("WebPush.Rotated");
        return RedirectToAction(nameof(Configure));
    }

    /// <summary>Sends to the browser that asks, and says what its push service answered.</summary>
    [HttpPost]
    [RequestSizeLimit(16 * 1024)]
    [CheckPermission(CartRecoveryPermissions.ManageSettings, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Trial([FromForm] PushForm form)
    {
        var scope = await The<IStoreContext>().GetActiveStoreScopeConfigurationAsync();
        var storeId = scope > 0 ? scope : (await The<IStoreContext>().GetCurrentStoreAsync()).Id;
        var result = await The<PushTrial>().RunAsync(form, storeId, (await The<IWorkContext>().GetWorkingLanguageAsync()).Id);
        var sentence = string.Format(CultureInfo.InvariantCulture, await The<ILocalizationService>().GetResourceAsync(result.ResourceKey), result.Detail);
        return Json(new { result.Passed, Sentence = sentence });
    }

    private async Task<ViewResult> PageAsync(WebPushModel model)
    {
        ViewBag.State = await The<WebPushStates>().OfAsync(model.ActiveStoreScopeConfiguration, Url.Content("~/" + CartRecoveryDefaults.PushWorkerPath));
        return View(ViewPath("WebPush", "Configure"), model);
    }
}
