using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Services.Security;
using Nop.Services.Stores;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Overview;

public sealed class CartRecoveryChannelController : CartRecoveryAdminController
{
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> List() => View(ViewPath("Channels", "List"), new ChannelOverviewModel
    {
        Channels = await The<ChannelOverview>().LoadAsync(SettingsUrl),
        MaySend = await The<IPermissionService>().AuthorizeAsync(CartRecoveryPermissions.SendMessages),
        OwnEmail = (await The<IWorkContext>().GetCurrentCustomerAsync()).Email ?? "",
    });

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Test(string? channel, int storeId)
    {
        if (ChannelCodes.Find(channel ?? "") is not { } kind || await The<IStoreService>().GetStoreByIdAsync(storeId) is null)
            return BadRequest();

        var findings = await The<ChannelTests>().RunAsync(kind, storeId);
        await NoteAsync(ActivityTypes.ChannelTested, $"{channel}: {findings.Count(finding => finding.Passed)} / {findings.Count}");
        return Json(new { Findings = findings });
    }

    /// <summary>Sends the mail whose headers are looked at.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.SendMessages, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> SendProbe(string? email)
    {
        if (MailAddress.Single(email ?? "") is not { } to)
            return Json(new { Findings = new[] { new ChannelFinding(false, await TextAsync("Campaigns.Test.BadAddress")) } });

        var sent = await The<HeaderProbe>().SendAsync(to, (await The<IWorkContext>().GetWorkingLanguageAsync()).Id);
        return Json(new { Findings = new[] { new ChannelFinding(sent, await TextAsync(sent ? "Campaigns.Test.Sent" : "Email.Problem.NoAccount")) } });
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Headers(string? text)
    {
        var found = ReceivedHeaders.Check(text ?? "");
        List<ChannelFinding> findings = found.Count > 0 ? [] : [new ChannelFinding(false, await TextAsync("Channels.Headers.None"))];
        foreach (var finding in found)
            findings.Add(new ChannelFinding(finding.Passed, string.Format(CultureInfo.InvariantCulture, await TextAsync($"Channels.Headers.{finding.Check}.{(finding.Passed ? "Passed" : "Failed")}"), finding.Found)));
        return Json(new { Findings = findings });
    }

    private string SettingsUrl(Channel channel) => (channel switch
    {
        Channel.Email => Url.Action("List", "EmailAccount"),
        Channel.WebPush => Url.Action("Configure", AdminPages.WebPushController),
        Channel.OnSite => Url.Action("Configure", AdminPages.OnSiteController),
        _ => Url.Action("Configure", AdminPages.TwilioController),
    }) ?? "";
}
