using Nop.Plugin.Misc.CartRecovery.Campaigns;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

/// <summary>What was granted, and the campaign's money for it.</summary>
internal sealed class GrantLedger(GrantStore grants, GrantWrites writes, CampaignBudgets budgets, CampaignStore campaigns)
{
    public Task<bool> HasAsync(int episodeId, int incentiveId) => grants.ExistsAsync(episodeId, incentiveId);

    public Task OpenAsync(IncentiveGrant grant) => grants.InsertAsync(grant);

    public Task CancelAsync(IncentiveGrant grant) => grants.DeleteAsync(grant);

    /// <summary>The day is noted after the money was taken: dying in between costs the budget one offer, and never the shop more than its budget.</summary>
    public async Task<bool> PayAsync(IncentiveGrant grant, DateTime nowUtc)
    {
        if (await campaigns.ByIdAsync(grant.CampaignId) is not { } campaign)
            return true;
        var day = budgets.DayOf(nowUtc);
        if (!await budgets.TakeAsync(campaign.Campaign, day, grant.Amount))
            return false;
        await writes.SetDayAsync(grant, day);
        return true;
    }
}
