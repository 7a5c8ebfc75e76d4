using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Budgets;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pages;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Services.Messages;
using Nop.Web.Framework.Models.Extensions;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

public sealed class CartRecoveryCampaignController : CartRecoveryAdminController
{
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> List()
    {
        var model = new CampaignSearchModel { ConsentModeMissing = await The<CampaignReadiness>().IsConsentModeMissingAsync(0), Presets = await The<CampaignModelFactory>().PresetsAsync() };
        model.SetGridPageSize();
        return View(ViewPath("Campaigns", "List"), model);
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> List(CampaignSearchModel searchModel)
    {
        var campaigns = (await The<CampaignStore>().AllAsync()).ToList().ToPagedList(searchModel);
        List<CampaignRowModel> rows = [];
        foreach (var campaign in campaigns)
            rows.Add(await RowAsync(campaign));
        return Json(new CampaignListModel().PrepareToGrid(searchModel, campaigns, () => rows));
    }

    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public Task<IActionResult> Create()
    {
        var model = new CampaignModel();
        CampaignForm.Fill(model, new CampaignDraft { Name = "", Steps = [new StepDraft(60, ["email"])] });
        return PageAsync(model, "Create");
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public Task<IActionResult> Create(CampaignModel model) => SaveAsync(model with { Id = 0 }, "Create");

    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Edit(int id)
    {
        if (await FindAsync(id) is not { } campaign)
            return RedirectToAction(nameof(List));

        var model = new CampaignModel { Id = id, State = campaign.Campaign.State, PauseText = await The<PauseTexts>().OfAsync(campaign.Campaign) };
        CampaignForm.Fill(model, CampaignDrafts.From(campaign, await The<CampaignStore>().IncentivesAsync(campaign)));
        model.ConsentModeMissing = await The<CampaignReadiness>().IsConsentModeMissingAsync(campaign.Campaign.StoreId);
        model.Problems = await The<ProblemSentences>().OfAsync(await The<CampaignReadiness>().ProblemsAsync(campaign));
        return await PageAsync(model, "Edit");
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Edit(CampaignModel model) =>
        await FindAsync(model.Id) is { } campaign
            ? await SaveAsync(model with { State = campaign.Campaign.State }, "Edit")
            : RedirectToAction(nameof(List));

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Activate(int id)
    {
        if (await FindAsync(id) is not { } campaign)
            return RedirectToAction(nameof(List));

        if ((await The<CampaignEditing>().ActivateAsync(campaign)).Count > 0)
            await RefuseAsync("Campaigns.NotActivated");
        else
        {
            await SucceedAsync("Campaigns.Activated");
            await NoteAsync(ActivityTypes.CampaignSwitched, campaign.Campaign.Name, campaign.Campaign);
        }

        return RedirectToAction(nameof(Edit), new { id });
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Pause(int id)
    {
        if (await FindAsync(id) is not { } campaign)
            return RedirectToAction(nameof(List));

        await The<CampaignEditing>().PauseAsync(campaign);
        await SucceedAsync("Campaigns.Paused");
        await NoteAsync(ActivityTypes.CampaignSwitched, campaign.Campaign.Name, campaign.Campaign);
        return RedirectToAction(nameof(Edit), new { id });
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Delete(int id)
    {
        if (await FindAsync(id) is { } campaign)
        {
            await The<CampaignEditing>().DeleteAsync(campaign);
            await SucceedAsync("Campaigns.Deleted");
            await NoteAsync(ActivityTypes.CampaignDeleted, campaign.Campaign.Name, campaign.Campaign);
        }

        return RedirectToAction(nameof(List));
    }

    private async Task<IActionResult> SaveAsync(CampaignModel model, string view)
    {
        if (!ModelState.IsValid)
            return await PageAsync(model, view);

        var saved = await The<CampaignEditing>().SaveAsync(model.Id, CampaignForm.Draft(model));
        await NoteAsync(ActivityTypes.CampaignSaved, saved.Campaign.Campaign.Name, saved.Campaign.Campaign);
        if (saved.SwitchedOff)
            await WarnAsync("Campaigns.SwitchedOff");
        else
            await SucceedAsync("Campaigns.Saved");
        return RedirectToAction(nameof(Edit), new { id = saved.Campaign.Campaign.Id });
    }

    private async Task<IActionResult> PageAsync(CampaignModel model, string view)
    {
        await The<AudienceModelFactory>().PrepareAsync(model.Audience);
        await The<CampaignModelFactory>().PrepareAsync(model);
        await The<StepOfferChoices>().FillAsync(model);
        model.Budget.Spent = await The<BudgetSentences>().SpentAsync(model.Id);
        return View(ViewPath("Campaigns", view), model);
    }

    private async Task<CampaignWithSteps?> FindAsync(int id) =>
        await The<CampaignStore>().ByIdAsync(id) is { Campaign.Deleted: false } found ? found : null;

    private async Task<CampaignRowModel> RowAsync(CampaignWithSteps campaign) => new()
    {
        Id = campaign.Campaign.Id,
        Name = campaign.Campaign.Name,
        Trigger = await The<CampaignModelFactory>().TriggerAsync(campaign.Campaign.Trigger),
        Store = await The<CampaignModelFactory>().StoreAsync(campaign.Campaign.StoreId),
        State = await The<CampaignModelFactory>().StateAsync(campaign.Campaign.State),
        Steps = campaign.Steps.Count,
        Priority = campaign.Campaign.Priority,
    };
}
