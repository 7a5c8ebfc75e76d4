using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pages;

/// <summary>Files of codes: uploaded and read, looked over, then live or called off.</summary>
public sealed class CartRecoveryPoolController : CartRecoveryAdminController
{
    /// <summary>A million of the longest codes.</summary>
    private const long MostBytes = 64L * 1024 * 1024;

    /// <summary>So that a large file's page can ask how far it is, and call it off, while it is being sent.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Begin(int id, string? fileName)
    {
        if (await The<IncentiveStore>().ByIdAsync(id) is not { Retired: false } incentive)
            return Json(new { Id = 0 });
        return Json(new { (await The<PoolImports>().BeginAsync(incentive.Id, fileName ?? "")).Id });
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Upload(int id, int importId, IFormFile? codesfile)
    {
        if (await The<IncentiveStore>().ByIdAsync(id) is not { Retired: false } incentive)
            return RedirectToAction("List", AdminPages.OfferController);
        if (codesfile is null || codesfile.Length == 0)
        {
            await RefuseAsync("Offers.Import.NoFile");
            return ToOffer(id);
        }

        var import = await BegunAsync(importId, id) ?? await The<PoolImports>().BeginAsync(id, codesfile.FileName);
        await using var stream = codesfile.OpenReadStream();
        await The<PoolImports>().ReadAsync(import, incentive, stream, HttpContext.RequestAborted);
        return ToOffer(id);
    }

    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Progress(int importId) =>
        await The<PoolStore>().ByIdAsync(importId) is { } import
            ? Json(new { IsReading = import.State == PoolImportState.Reading, Text = await The<AdminTexts>().OfAsync("Offers.Import.Summary", import.LinesRead, import.Codes, import.EmptyLines, import.Problems) })
            : Json(new { IsReading = false, Text = "" });

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> GoLive(int id, int importId)
    {
        if (await The<PoolImports>().GoLiveAsync(importId))
        {
            await NoteAsync(ActivityTypes.CodesImported, importId.ToString(CultureInfo.InvariantCulture));
            await SucceedAsync("Offers.Import.Done");
        }

        return ToOffer(id);
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Cancel(int id, int importId)
    {
        await The<PoolImports>().CancelAsync(importId);
        return ToOffer(id);
    }

    private async Task<PoolImport?> BegunAsync(int importId, int incentiveId) =>
        await The<PoolStore>().ByIdAsync(importId) is { State: PoolImportState.Reading, LinesRead: 0 } begun && begun.IncentiveId == incentiveId ? begun : null;

    private RedirectToActionResult ToOffer(int id) => RedirectToAction("Edit", AdminPages.OfferController, new { id });
}
