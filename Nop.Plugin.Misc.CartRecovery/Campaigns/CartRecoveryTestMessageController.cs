using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Plugin.Misc.CartRecovery.Touches.Testing;
using Nop.Services.Localization;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>A step's message to an address that the merchant types.</summary>
public sealed class CartRecoveryTestMessageController : CartRecoveryAdminController
{
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.SendMessages, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Send(int stepId, string? email, int variantId = 0)
    {
        if (!CommonHelper.IsValidEmail(email))
            return Json(new { Sent = false, Message = await TextAsync("Campaigns.Test.BadAddress") });

        var language = await The<IWorkContext>().GetWorkingLanguageAsync();
        if (await The<TestMessages>().SendAsync(stepId, email!, language.Id, variantId) is not { } problem)
        {
            // Without the address: the log is read by more people than the page.
            await NoteAsync(ActivityTypes.TestMessageSent, stepId.ToString(CultureInfo.InvariantCulture));
            return Json(new { Sent = true, Message = await TextAsync("Campaigns.Test.Sent") });
        }

        var sentence = await The<ILocalizationService>().GetResourceAsync(problem.ResourceKey);
        return Json(new { Sent = false, Message = string.Format(CultureInfo.GetCultureInfo(language.LanguageCulture), sentence, [.. problem.Arguments]) });
    }
}
