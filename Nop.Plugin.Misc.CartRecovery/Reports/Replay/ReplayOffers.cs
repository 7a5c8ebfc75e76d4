using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>What the steps of a replay offer.</summary>
internal sealed class ReplayOffers(IncentiveStore incentives, IDiscountService discounts)
{
    /// <summary>By step.</summary>
    public async Task<IReadOnlyDictionary<int, OfferValue>> OfAsync(IReadOnlyList<CampaignStep> steps)
    {
        var offers = new Dictionary<int, OfferValue>();
        foreach (var step in steps)
        {
            if (await incentives.ByIdAsync(step.IncentiveId) is { Retired: false } incentive)
                offers[step.Id] = incentive.Kind == IncentiveKind.PlatformDiscount ? Of(await discounts.GetDiscountByIdAsync(incentive.PlatformDiscountId), incentive) : Of(incentive);
        }

        return offers;
    }

    private static OfferValue Of(Incentive incentive) => incentive.Kind switch
    {
        IncentiveKind.Percentage => new OfferValue(OfferKind.Percentage, incentive.Percentage, incentive.Amount, incentive.MinimumSubtotal),
        IncentiveKind.Amount => new OfferValue(OfferKind.Amount, incentive.Amount, 0m, incentive.MinimumSubtotal),
        _ => new OfferValue(OfferKind.FreeShipping, 0m, 0m, incentive.MinimumSubtotal),
    };

    private static OfferValue Of(Discount? discount, Incentive incentive)
    {
        if (discount is null || discount.DiscountType == DiscountType.AssignedToShipping)
            return new OfferValue(OfferKind.FreeShipping, 0m, 0m, incentive.MinimumSubtotal);

        return discount.UsePercentage
            ? new OfferValue(OfferKind.Percentage, discount.DiscountPercentage, discount.MaximumDiscountAmount ?? 0m, incentive.MinimumSubtotal)
            : new OfferValue(OfferKind.Amount, discount.DiscountAmount, 0m, incentive.MinimumSubtotal);
    }
}
