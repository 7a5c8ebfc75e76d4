using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Leads.Pages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

public sealed class CartRecoveryDashboardController : CartRecoveryAdminController
{
    /// <param name="days">Of the period, today included.</param>
    /// <param name="later">The merchant was asked whom to write to and wants to look round first.</param>
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ViewReports)]
    public async Task<IActionResult> Index(int days = ReportPeriod.Usual, bool later = false)
    {
        var undecided = await The<CampaignReadiness>().IsConsentModeMissingAsync(0);
        if (undecided && !later && await The<IPermissionService>().AuthorizeAsync(CartRecoveryPermissions.ManageSettings))
            return RedirectToAction("Configure", AdminPages.ConfigurationController);

        var model = await The<OveruseReport>().AddToAsync(await The<DashboardModelFactory>().PrepareAsync(days));
        return View(ViewPath("Reports", "Dashboard"), model with { ConsentModeMissing = undecided, UnreadReplies = await UnreadAsync() });
    }

    private async Task<int> UnreadAsync() => await The<IPermissionService>().AuthorizeAsync(CartRecoveryPermissions.ViewLeads) ? await The<LeadQueries>().UnreadAsync() : 0;
}
