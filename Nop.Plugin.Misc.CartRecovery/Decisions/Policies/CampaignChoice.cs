using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <param name="StoreId">0 for all stores.</param>
public sealed record CampaignCandidate(int CampaignId, Trigger Trigger, int StoreId, int Priority);

/// <summary>Which active campaign takes an episode: one for checkouts once a checkout has started and there is one, else one for carts; the highest priority, then the oldest.</summary>
public static class CampaignChoice
{
    public static int? For(CheckoutStage stage, int storeId, IEnumerable<CampaignCandidate> active) => active
        .Where(campaign => campaign.StoreId == 0 || campaign.StoreId == storeId)
        .Where(campaign => campaign.Trigger == Trigger.AbandonedCart || stage >= CheckoutStage.Started)
        .OrderByDescending(campaign => campaign.Trigger == Trigger.IncompleteCheckout)
        .ThenByDescending(campaign => campaign.Priority)
        .ThenBy(campaign => campaign.CampaignId)
        .Select(campaign => (int?)campaign.CampaignId)
        .FirstOrDefault();
}
