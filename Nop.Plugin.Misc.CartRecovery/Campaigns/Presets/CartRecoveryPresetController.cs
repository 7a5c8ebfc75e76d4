using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Presets;

/// <summary>From a preset to a draft in one click.</summary>
public sealed class CartRecoveryPresetController : CartRecoveryAdminController
{
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Start(string? code)
    {
        if (CampaignPresets.Find(code) is not { } preset)
        {
            await RefuseAsync("Presets.Unknown");
            return RedirectToAction("List", AdminPages.CampaignController);
        }

        List<RecoveryCampaign> made = [];
        foreach (var file in preset.Files)
            made.Add(await SaveAsync(file));
        if (made.Count == 1)
        {
            await SucceedAsync("Presets.Done");
            return RedirectToAction("Edit", AdminPages.CampaignController, new { id = made[0].Id });
        }

        The<INotificationService>().SuccessNotification(string.Format(CultureInfo.InvariantCulture, await TextAsync("Presets.Done.Several"), made.Count));
        return RedirectToAction("List", AdminPages.CampaignController);
    }

    private async Task<RecoveryCampaign> SaveAsync(string file)
    {
        var draft = CampaignPresets.Draft(file) with { Name = await TextAsync($"Presets.Campaign.{file}") };
        var saved = (await The<CampaignEditing>().SaveAsync(0, draft)).Campaign.Campaign;
        await NoteAsync(ActivityTypes.CampaignSaved, saved.Name, saved);
        return saved;
    }
}
