using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Services.Messages;
using Nop.Web.Framework.Models.Extensions;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pages;

public sealed class CartRecoveryOfferController : CartRecoveryAdminController
{
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public IActionResult List()
    {
        var model = new OfferSearchModel();
        model.SetGridPageSize();
        return View(ViewPath("Offers", "List"), model);
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> List(OfferSearchModel searchModel)
    {
        var offers = (await The<OfferQueries>().ShownAsync()).ToList().ToPagedList(searchModel);
        var rows = await The<OfferRows>().OfAsync([.. offers]);
        return Json(new OfferListModel().PrepareToGrid(searchModel, offers, () => rows));
    }

    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Edit(int id) =>
        await FindAsync(id) is { } incentive
            ? View(ViewPath("Offers", "Edit"), await The<OfferModelFactory>().OfAsync(incentive, await The<IncentiveStore>().AmountsAsync(id)))
            : RedirectToAction(nameof(List));

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Edit(OfferModel model)
    {
        if (await FindAsync(model.Id) is not { } incentive)
            return RedirectToAction(nameof(List));

        foreach (var (field, sentence) in await The<OfferProblems>().OfAsync(model, incentive))
            ModelState.AddModelError(field, await The<AdminTexts>().OfAsync(sentence));
        if (!ModelState.IsValid)
            return View(ViewPath("Offers", "Edit"), await The<OfferModelFactory>().PrepareAsync(model, incentive));

        await The<OfferEditing>().SaveAsync(model, incentive);
        await NoteAsync(ActivityTypes.OfferSaved, Number(incentive.Id), incentive);
        await SucceedAsync("Offers.Saved");
        return RedirectToAction(nameof(Edit), new { id = incentive.Id });
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Revoke(int id)
    {
        if (await FindAsync(id) is { } incentive)
            await RevokeAsync([incentive.Id], Number(incentive.Id));
        return RedirectToAction(nameof(Edit), new { id });
    }

    /// <summary>Of all offers that the campaign makes and has made.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> RevokeCampaign(int id)
    {
        if (await FindAsync(id) is { } incentive)
            await RevokeAsync(await The<OfferEditing>().OfCampaignAsync(incentive.CampaignId), $"campaign {Number(incentive.CampaignId)}");
        return RedirectToAction(nameof(Edit), new { id });
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Retire(int id)
    {
        if (await FindAsync(id) is not { } incentive)
            return RedirectToAction(nameof(List));
        if (!await The<OfferEditing>().RetireAsync(incentive))
        {
            await RefuseAsync("Offers.InUse");
            return RedirectToAction(nameof(Edit), new { id });
        }

        await SucceedAsync("Offers.Retired");
        return RedirectToAction(nameof(List));
    }

    private async Task RevokeAsync(IReadOnlyCollection<int> incentives, string about)
    {
        var revoked = await The<OfferEditing>().RevokeAsync(incentives);
        await NoteAsync(ActivityTypes.CodesRevoked, about);
        The<INotificationService>().SuccessNotification(await The<AdminTexts>().OfAsync("Offers.Revoked", revoked));
    }

    private async Task<Incentive?> FindAsync(int id) => await The<IncentiveStore>().ByIdAsync(id) is { Retired: false } found ? found : null;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
