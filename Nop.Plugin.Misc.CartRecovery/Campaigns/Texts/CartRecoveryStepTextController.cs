using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;

/// <summary>The texts of a step's channels without markup; e-mail's are edited on the platform's own page.</summary>
public sealed class CartRecoveryStepTextController : CartRecoveryAdminController
{
    /// <param name="variantId">0 for the step's own texts.</param>
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Edit(int stepId, int variantId = 0)
    {
        if (await FindAsync(stepId, variantId) is not var (campaign, step))
            return RedirectToAction("List", AdminPages.CampaignController);
        if (!StepTextsModelFactory.ChannelsOf(step).Any())
            return RedirectToAction("Edit", AdminPages.CampaignController, new { id = campaign.Campaign.Id });

        return await PageAsync(await The<StepTextsModelFactory>().OfAsync(step, variantId), campaign, step);
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Edit(StepTextsModel model)
    {
        if (await FindAsync(model.StepId, model.VariantId) is not var (campaign, step))
            return RedirectToAction("List", AdminPages.CampaignController);

        var channels = StepTextsModelFactory.ChannelsOf(step).Select(channel => (int)channel).ToHashSet();
        model.Channels.RemoveAll(channel => !channels.Contains(channel.ChannelId));
        if (!ModelState.IsValid)
            return await PageAsync(model, campaign, step);

        await The<StepTextWrites>().SaveAsync(step.Id, [.. model.Channels.SelectMany(channel => StepTextForm.Rows(channel, step.Id, model.VariantId))]);
        await NoteAsync(ActivityTypes.CampaignSaved, campaign.Campaign.Name, campaign.Campaign);
        if (await The<CampaignEditing>().SwitchedOffAsync(campaign))
            await WarnAsync("Campaigns.SwitchedOff");
        else
            await SucceedAsync("Texts.Saved");
        return RedirectToAction(nameof(Edit), new { stepId = step.Id, variantId = model.VariantId });
    }

    /// <summary>What a text would cost and what is wrong with it, while it is being written. Nothing is stored.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Count(int stepId, ChannelTextModel channel)
    {
        if (await FindAsync(stepId, variantId: 0) is not var (campaign, step) || (channel.Standard.Body?.Length ?? 0) > StepText.LongestBody)
            return BadRequest();

        var text = StepTextForm.Rows(channel with { Locales = [] }, step.Id, variantId: 0)[0];
        text.LanguageId = channel.Standard.LanguageId;
        return Json(await The<TextCounter>().OfAsync(campaign, text));
    }

    private async Task<IActionResult> PageAsync(StepTextsModel model, CampaignWithSteps campaign, CampaignStep step) =>
        View(ViewPath("Campaigns", "Texts"), await The<StepTextsModelFactory>().PrepareAsync(model, campaign, step));

    private async Task<(CampaignWithSteps Campaign, CampaignStep Step)?> FindAsync(int stepId, int variantId)
    {
        if (await The<CampaignStore>().OfStepAsync(stepId) is not { Campaign.Deleted: false } campaign)
            return null;

        var step = campaign.Steps.First(step => step.Id == stepId);
        return variantId == 0 || campaign.VariantsOf(step).Any(variant => variant.Id == variantId) ? (campaign, step) : null;
    }
}
