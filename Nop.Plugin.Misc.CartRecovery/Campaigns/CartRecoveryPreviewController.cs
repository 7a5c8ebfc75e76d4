using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches.Testing;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>What a step's message looks like.</summary>
public sealed class CartRecoveryPreviewController : CartRecoveryAdminController
{
    /// <param name="variantId">0 for the step's own text.</param>
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Show(int stepId, int variantId, int languageId)
    {
        var preview = await The<MessagePreviews>().OfAsync(stepId, variantId, languageId);
        return preview.Mail is { } mail
            ? Json(new { mail.Subject, From = $"{mail.Account.DisplayName} <{mail.Account.Email}>", Html = mail.Body, Problem = "" })
            : Json(new { Subject = "", From = "", Html = "", Problem = await The<AdminTexts>().OfAsync(preview.Problem!) });
    }
}
