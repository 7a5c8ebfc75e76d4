using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;

internal sealed class RequirementModelFactory(RequirementChoice choice, IncentiveStore incentives, CampaignStore campaigns, IDiscountService discounts, AdminTexts texts)
{
    public async Task<RequirementModel> PrepareAsync(Discount discount, int requirementId)
    {
        var chosen = requirementId == 0 ? 0 : await choice.OfferAsync(requirementId);
        return new RequirementModel
        {
            DiscountId = discount.Id,
            RequirementId = requirementId,
            IncentiveId = chosen,
            AvailableOffers = await OffersAsync(chosen),
            Refusal = await RefusalAsync(discount),
        };
    }

    public async Task<string> RefusalAsync(Discount discount) => EntitlementRule.IsWholeOrder(discount) ? "" : await texts.OfAsync("Requirement.WholeOrderOnly");

    private async Task<IList<SelectListItem>> OffersAsync(int chosen)
    {
        var names = await campaigns.NamesAsync();
        var items = new List<SelectListItem> { new(await texts.OfAsync("Requirement.AnyOffer"), "0", chosen == 0) };
        foreach (var offer in await incentives.AllAsync())
        {
            if (offer.Retired && offer.Id != chosen)
                continue;
            var master = await discounts.GetDiscountByIdAsync(offer.MasterDiscountId);
            var campaign = names.GetValueOrDefault(offer.CampaignId, "");
            items.Add(new SelectListItem(campaign.Length == 0 ? master?.Name ?? $"#{offer.Id}" : $"{campaign}: {master?.Name}", offer.Id.ToString(CultureInfo.InvariantCulture), offer.Id == chosen));
        }

        return items;
    }
}
