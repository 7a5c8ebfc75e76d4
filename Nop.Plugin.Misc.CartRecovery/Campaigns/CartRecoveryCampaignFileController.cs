using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Campaigns out of the shop and into it as JSON files.</summary>
public sealed class CartRecoveryCampaignFileController : CartRecoveryAdminController
{
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    [CheckPermission(CartRecoveryPermissions.Export)]
    public async Task<IActionResult> Export(int id)
    {
        if (await The<CampaignStore>().ByIdAsync(id) is not { Campaign.Deleted: false } campaign)
            return RedirectToAction("List", AdminPages.CampaignController);

        var draft = CampaignDrafts.From(campaign, await The<CampaignStore>().IncentivesAsync(campaign));
        draft = await The<StepTextFile>().AddAsync(draft, campaign);
        var json = CampaignJson.Write(draft with { Audience = await The<AudienceNames>().WrittenAsync(draft.Audience) });
        return File(Encoding.UTF8.GetBytes(json), MediaTypeNames.Application.Json, $"campaign-{id}.json");
    }

    /// <summary>A file becomes a new draft, so that nothing that runs is changed by it.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Import(IFormFile? importfile)
    {
        if (importfile is null || importfile.Length == 0)
        {
            await RefuseAsync("Campaigns.Import.NoFile");
            return RedirectToAction("List", AdminPages.CampaignController);
        }

        var reading = await The<AudienceNames>().FindAsync(CampaignJson.Read(await TextOfAsync(importfile)));
        if (reading.Draft is null)
        {
            foreach (var sentence in await The<ProblemSentences>().OfAsync(reading.Problems))
                The<INotificationService>().ErrorNotification(sentence);
            return RedirectToAction("List", AdminPages.CampaignController);
        }

        var saved = await The<CampaignEditing>().SaveAsync(0, reading.Draft);
        await SucceedAsync("Campaigns.Import.Done");
        await NoteAsync(ActivityTypes.CampaignSaved, saved.Campaign.Campaign.Name, saved.Campaign.Campaign);
        return RedirectToAction("Edit", AdminPages.CampaignController, new { id = saved.Campaign.Campaign.Id });
    }

    private static async Task<string> TextOfAsync(IFormFile file)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var buffer = new char[CampaignJson.MostCharacters + 1];
        return new string(buffer, 0, await reader.ReadBlockAsync(buffer));
    }
}
