using LinqToDB;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;

internal sealed class PauseWrites(IRepository<RecoveryCampaign> campaigns)
{
    /// <summary>Of several nodes that see the same trouble one pauses, and only it tells.</summary>
    public async Task<bool> PauseAsync(int campaignId, PauseReason reason, DateTime nowUtc)
    {
        var detail = reason.Detail.Length > RecoveryCampaign.LongestPauseDetail ? reason.Detail[..RecoveryCampaign.LongestPauseDetail] : reason.Detail;
        return await campaigns.Table
            .Where(campaign => campaign.Id == campaignId && campaign.StateId == (int)CampaignState.Active)
            .Set(campaign => campaign.StateId, (int)CampaignState.Paused)
            .Set(campaign => campaign.PauseCauseId, (int)reason.Cause)
            .Set(campaign => campaign.PauseDetail, detail)
            .Set(campaign => campaign.PausedUtc, (DateTime?)nowUtc)
            .UpdateAsync() == 1;
    }
}
