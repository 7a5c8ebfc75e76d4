using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Discounts;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;

/// <summary>The piece of the platform's discount page that configures our requirement.</summary>
public sealed class CartRecoveryDiscountRuleController : CartRecoveryAdminController
{
    [HttpGet]
    [CheckPermission(StandardPermission.Promotions.DISCOUNTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Configure(int discountId, int? discountRequirementId)
    {
        if (await The<IDiscountService>().GetDiscountByIdAsync(discountId) is not { } discount || !await IsOursAsync(discountRequirementId ?? 0, discountId))
            return NotFound();

        var model = await The<RequirementModelFactory>().PrepareAsync(discount, discountRequirementId ?? 0);
        // Several requirements stand on one page.
        ViewData.TemplateInfo.HtmlFieldPrefix = FormattableString.Invariant($"CartRecoveryRequirement{model.RequirementId}");
        return View(ViewPath("Incentives", "Requirement"), model);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Promotions.DISCOUNTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Configure(RequirementModel model)
    {
        if (await The<IDiscountService>().GetDiscountByIdAsync(model.DiscountId) is not { } discount || !await IsOursAsync(model.RequirementId, discount.Id))
            return NotFound(new { Errors = new[] { await TextAsync("Requirement.Gone") } });
        if (await The<RequirementModelFactory>().RefusalAsync(discount) is { Length: > 0 } refusal)
            return BadRequest(new { Errors = new[] { refusal } });
        if (model.IncentiveId != 0 && await The<IncentiveStore>().ByIdAsync(model.IncentiveId) is null)
            return BadRequest(new { Errors = new[] { await TextAsync("Requirement.Gone") } });

        return Ok(new { NewRequirementId = await The<RequirementWrites>().SaveAsync(discount.Id, model.RequirementId, model.IncentiveId) });
    }

    private async Task<bool> IsOursAsync(int requirementId, int discountId) =>
        requirementId == 0
        || (await The<IDiscountService>().GetDiscountRequirementByIdAsync(requirementId) is { } requirement && requirement.DiscountId == discountId && RequirementChoice.IsOurs(requirement));
}
