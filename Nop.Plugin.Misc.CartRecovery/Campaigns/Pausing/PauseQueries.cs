using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;

/// <param name="Sent">Left, or were meant to and could not be delivered.</param>
/// <param name="Refused">Made their readers unsubscribe.</param>
internal readonly record struct CampaignCounts(int Sent, int Refused, int Failed);

internal sealed class PauseQueries(IRepository<Touch> touches)
{
    public async Task<CampaignCounts> SinceAsync(int campaignId, DateTime sinceUtc)
    {
        var decided = touches.Table.Where(touch => touch.CampaignId == campaignId && touch.DecidedUtc > sinceUtc);
        return new CampaignCounts(
            await decided.CountAsync(touch => touch.StateId == (int)TouchState.Sent || touch.StateId == (int)TouchState.Failed),
            await decided.CountAsync(touch => touch.RefusedUtc != null),
            await decided.CountAsync(touch => touch.StateId == (int)TouchState.Failed));
    }
}
