using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

public sealed class CartRecoveryEpisodeController : CartRecoveryAdminController
{
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ViewReports)]
    public async Task<IActionResult> List() => View(ViewPath("Reports", "Episodes"), await The<EpisodeListFactory>().PrepareAsync(new EpisodeSearchModel
    {
        ConsentModeMissing = await The<CampaignReadiness>().IsConsentModeMissingAsync(0),
        MayExport = await The<IPermissionService>().AuthorizeAsync(CartRecoveryPermissions.Export),
    }));

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ViewReports)]
    public async Task<IActionResult> List(EpisodeSearchModel searchModel) => Json(await The<EpisodeListFactory>().ListAsync(searchModel));

    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ViewReports)]
    public async Task<IActionResult> Details(int id) => await The<EpisodeQueries>().ByIdAsync(id) is { } episode
        ? View(ViewPath("Reports", "Episode"), await The<EpisodeModelFactory>().PrepareAsync(episode))
        : RedirectToAction(nameof(List));

    /// <summary>All touches of a period, with addresses: written to the activity log.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ViewReports)]
    [CheckPermission(CartRecoveryPermissions.Export)]
    public async Task<IActionResult> Export(int days = ReportPeriod.Usual)
    {
        var period = ReportPeriod.LastDays(days, The<TimeProvider>().NowUtc());
        await NoteAsync(ActivityTypes.TouchesExported, string.Create(CultureInfo.InvariantCulture, $"{period.FromUtc:yyyy-MM-dd} - {period.ToUtc.AddDays(-1):yyyy-MM-dd}"));
        var file = new MemoryStream();
        await The<TouchExport>().WriteAsync(file, period, HttpContext.RequestAborted);
        file.Position = 0;
        return File(file, "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"touches-{period.FromUtc:yyyyMMdd}-{period.ToUtc.AddDays(-1):yyyyMMdd}.csv"));
    }
}
