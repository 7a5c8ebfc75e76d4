using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches.Testing;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>What a step's message looks like.</summary>
public sealed class CartRecoveryPreviewController : CartRecoveryAdminController
{
    /// <param name="variantId">0 for the step's own text.</param>
    /// <param name="channelId">0 for e-mail.</param>
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public Task<IActionResult> Show(int stepId, int variantId, int languageId, int channelId = 0) =>
        channelId is 0 or (int)Channel.Email ? MailAsync(stepId, variantId, languageId) : TextAsync(stepId, variantId, languageId, (Channel)channelId);

    private async Task<IActionResult> MailAsync(int stepId, int variantId, int languageId)
    {
        var preview = await The<MessagePreviews>().OfAsync(stepId, variantId, languageId);
        return preview.Mail is { } mail
            ? Json(new { mail.Subject, From = $"{mail.Account.DisplayName} <{mail.Account.Email}>", Html = mail.Body, Problem = "" })
            : await ProblemAsync(preview.Problem!);
    }

    private async Task<IActionResult> TextAsync(int stepId, int variantId, int languageId, Channel channel)
    {
        var preview = await The<MessagePreviews>().OfAsync(stepId, variantId, languageId, channel);
        return preview.Text is { } text ? Json(new { Subject = text.Title, From = "", Html = TextBubble.Html(text), Problem = "" }) : await ProblemAsync(preview.Problem!);
    }

    private async Task<IActionResult> ProblemAsync(Touches.Health.Sentence problem) =>
        Json(new { Subject = "", From = "", Html = "", Problem = await The<AdminTexts>().OfAsync(problem) });
}
