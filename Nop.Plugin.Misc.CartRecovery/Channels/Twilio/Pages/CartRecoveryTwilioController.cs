using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Pages;

public sealed class CartRecoveryTwilioController : CartRecoveryAdminController
{
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Configure() => Page(await The<TwilioModelFactory>().PrepareAsync());

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Configure(TwilioModel model)
    {
        if (!ModelState.IsValid)
        {
            // What was typed as a secret is not written into the page.
            ModelState.SetModelValue(nameof(model.AuthToken), "", "");
            ModelState.SetModelValue(nameof(model.ApiKeySecret), "", "");
            return Page(await The<TwilioModelFactory>().AgainAsync(model));
        }

        await The<TwilioWrites>().SaveAsync(model);
        await NoteAsync(ActivityTypes.SettingsSaved, "Twilio");
        await SucceedAsync("Twilio.Saved");
        return RedirectToAction(nameof(Configure));
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    [CheckPermission(CartRecoveryPermissions.SendMessages)]
    public async Task<IActionResult> SendTest(TwilioTestModel model)
    {
        var sent = await The<TestSending>().SendAsync(model);
        var sentence = await The<AdminTexts>().OfAsync(sent.Key, sent.Detail);
        if (sent.Passed)
            The<INotificationService>().SuccessNotification(sentence);
        else
            The<INotificationService>().ErrorNotification(sentence);
        await NoteAsync(ActivityTypes.TestMessageSent, "Twilio");
        return RedirectToAction(nameof(Configure));
    }

    private ViewResult Page(TwilioModel model) => View(ViewPath("Twilio", "Configure"), model);
}
