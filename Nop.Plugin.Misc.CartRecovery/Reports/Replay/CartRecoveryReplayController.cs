using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>What a campaign would have done in the last days: looked at before it is switched on. Nothing here sends.</summary>
public sealed class CartRecoveryReplayController : CartRecoveryAdminController
{
    /// <param name="id">The replay to show; the newest by default.</param>
    /// <param name="campaignId">What to offer first.</param>
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Index(int id = 0, int campaignId = 0) => View(ViewPath("Reports", "Replay"), await The<ReplayModelFactory>().PrepareAsync(id, campaignId));

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Start(ReplayModel model)
    {
        if (await The<ReplayStart>().BeginAsync(model.CampaignId, model.Days) is { } run)
            return RedirectToAction(nameof(Index), new { id = run.Id });

        await RefuseAsync("Replay.NothingToReplay");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>A few seconds of work; the page's script asks again until it is done.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> GoOn(int id) => await The<ReplayWork>().GoOnAsync(id) is { } run
        ? Json(new { Running = run.State == ReplayState.Running, Percent = ReplayModelFactory.Percent(run), Progress = await The<ReplayModelFactory>().ProgressAsync(run) })
        : NotFound();

    /// <summary>The same for a page whose scripts do not run.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Continue(int id)
    {
        await The<ReplayWork>().GoOnAsync(id);
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    public async Task<IActionResult> Cancel(int id)
    {
        await The<ReplayClaims>().CancelAsync(id, The<TimeProvider>().NowUtc());
        return RedirectToAction(nameof(Index), new { id });
    }

    /// <summary>With addresses: written to the activity log.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns)]
    [CheckPermission(CartRecoveryPermissions.Export)]
    public async Task<IActionResult> Export(int id)
    {
        await NoteAsync(ActivityTypes.ReplayExported, id.ToString(CultureInfo.InvariantCulture));
        var file = new MemoryStream();
        await The<ReplayExport>().WriteAsync(file, id, HttpContext.RequestAborted);
        file.Position = 0;
        return File(file, "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"replay-{id}.csv"));
    }
}
