using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>The offer as the step's few fields describe it; the rest of it stays as its own page has set it.</summary>
internal sealed class StepOfferWrites(IRepository<Incentive> incentives, IncentiveStore store, OfferQueries queries, OfferWrites writes, SharedCodeWrites shared, IncentiveMasters masters)
{
    /// <summary>An offer that people hold codes of is followed by a new one, so that those keep what they promised.</summary>
    /// <returns>The offer's id.</returns>
    public async Task<int> SaveAsync(int campaignId, IncentiveDraft draft, Incentive? old)
    {
        if (old is null)
            return await InsertAsync(CampaignDrafts.New(draft, campaignId));
        if (!CampaignDrafts.SameOffer(draft, old) && await queries.WasGivenAsync(old.Id))
            return await SucceedAsync(old, draft);

        CampaignDrafts.Apply(draft, old);
        await incentives.UpdateAsync(old);
        await masters.EnsureAsync(old);
        return old.Id;
    }

    private async Task<int> InsertAsync(Incentive offer)
    {
        await incentives.InsertAsync(offer);
        await masters.EnsureAsync(offer);
        return offer.Id;
    }

    /// <summary>What nobody was given yet goes along: a pool's codes, and the text that all share.</summary>
    private async Task<int> SucceedAsync(Incentive old, IncentiveDraft draft)
    {
        var amounts = await store.AmountsAsync(old.Id);
        var successor = old.Successor();
        CampaignDrafts.Apply(draft, successor);
        if (OfferTerms.IsForEverybody(old))
            await masters.GiveUpCodeAsync(old);
        await InsertAsync(successor);
        await store.SaveAmountsAsync(successor.Id, [.. amounts.Select(amount => new IncentiveAmount { IncentiveId = successor.Id, CurrencyId = amount.CurrencyId, Amount = amount.Amount })]);
        await writes.MovePooledAsync(old.Id, successor.Id, successor.MasterDiscountId);
        await shared.EnsureAsync(successor);
        return successor.Id;
    }
}
