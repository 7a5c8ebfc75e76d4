using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;

public sealed record RequirementModel : BaseNopModel
{
    public int DiscountId { get; set; }

    /// <summary>0 until it is saved.</summary>
    public int RequirementId { get; set; }

    [NopResourceDisplayName(CartRecoveryDefaults.LocalePrefix + ".Requirement.Offer")]
    public int IncentiveId { get; set; }

    public IList<SelectListItem> AvailableOffers { get; set; } = [];

    /// <summary>Why this discount cannot have the requirement; empty when it can.</summary>
    public string Refusal { get; set; } = "";
}
