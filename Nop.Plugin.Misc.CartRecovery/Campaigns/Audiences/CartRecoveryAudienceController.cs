using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>What the audience's part of the campaign page asks for while it is filled in.</summary>
public sealed class CartRecoveryAudienceController : CartRecoveryAdminController
{
    private const int LongestTerm = 100;

    /// <summary>In the shape that the platform's selection box reads.</summary>
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Products(string? term)
    {
        var wanted = term?.Trim() ?? "";
        var found = wanted.Length > LongestTerm ? [] : await The<ProductValueQueries>().SearchAsync(wanted);
        return Json(new { results = found.Select(value => new { id = AudienceForm.Option(ConditionField.Product, value.Id), text = value.Text }) });
    }

    /// <summary>Of the form as it stands, saved or not: a name that is still missing is no reason to refuse.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageCampaigns, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Preview(CampaignModel model) => Json(await The<AudiencePreview>().CountAsync(CampaignForm.Draft(model)));
}
