using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Plugin.Misc.CartRecovery.Touches.Testing;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>A step's message to an address or a number that the merchant types.</summary>
public sealed class CartRecoveryTestMessageController : CartRecoveryAdminController
{
    /// <param name="address">An e-mail address, or a phone number where the channel writes to phones.</param>
    /// <param name="channelId">0 for e-mail.</param>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.SendMessages, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Send(int stepId, string? address, int variantId = 0, int channelId = (int)Channel.Email)
    {
        var (to, refusal) = await AddressAsync((Channel)channelId, address);
        if (to is null)
            return Json(new { Sent = false, Message = refusal });

        var language = await The<IWorkContext>().GetWorkingLanguageAsync();
        if (await The<TestMessages>().SendAsync(stepId, to, language.Id, variantId) is { } problem)
            return Json(new { Sent = false, Message = await The<AdminTexts>().OfAsync(problem) });

        // Without the address: the log is read by more people than the page.
        await NoteAsync(ActivityTypes.TestMessageSent, stepId.ToString(CultureInfo.InvariantCulture));
        return Json(new { Sent = true, Message = await TextAsync("Campaigns.Test.Sent") });
    }

    private async Task<(TestAddress? To, string Refusal)> AddressAsync(Channel channel, string? address)
    {
        if (channel is not (Channel.Sms or Channel.WhatsApp))
            return CommonHelper.IsValidEmail(address) ? (new TestAddress(address!, Channel: channel), "") : (null, await TextAsync("Campaigns.Test.BadAddress"));

        var read = await The<RecipientPhones>().ReadAsync(address ?? "");
        if (read.Sendable.Length > 0)
            return (new TestAddress("", read.Sendable, channel), "");
        return (null, read.Problem == PhoneProblem.None
            ? await TextAsync("Campaigns.Test.NoPhone")
            : await The<AdminTexts>().OfAsync("Campaigns.Test.BadPhone", await TextAsync($"PhoneProblem.{read.Problem}")));
    }
}
