using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

/// <summary>A campaign's money: taken before an offer is made, given back when its message never left.</summary>
internal sealed class CampaignBudgets(SpendStore store, SpendClaims claims, IDateTimeHelper dates)
{
    /// <summary>The shop's own calendar decides when a day's budget begins anew.</summary>
    public int DayOf(DateTime nowUtc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(nowUtc, dates.DefaultStoreTimeZone);
        return local.Year * 10_000 + local.Month * 100 + local.Day;
    }

    public async Task<bool> TakeAsync(RecoveryCampaign campaign, int day, decimal amount)
    {
        await store.EnsureAsync(campaign.Id, day);
        await store.EnsureAsync(campaign.Id, IncentiveSpend.Ever);
        if (!await claims.TakeAsync(campaign.Id, day, amount, BudgetLimit.Of(campaign.BudgetPerDay, campaign.OffersPerDay)))
            return false;
        if (await claims.TakeAsync(campaign.Id, IncentiveSpend.Ever, amount, BudgetLimit.Of(campaign.BudgetTotal, campaign.OffersTotal)))
            return true;

        await claims.GiveBackAsync(campaign.Id, day, amount);
        return false;
    }

    public async Task GiveBackAsync(IncentiveGrant grant)
    {
        if (grant.Day == 0)
            return;
        await claims.GiveBackAsync(grant.CampaignId, grant.Day, grant.Amount);
        await claims.GiveBackAsync(grant.CampaignId, IncentiveSpend.Ever, grant.Amount);
    }
}
