using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

/// <summary>Which of the channels that need no address some active campaign uses; asked once in a run.</summary>
internal sealed class VisitorChannelQueries(IRepository<RecoveryCampaign> campaigns, IRepository<CampaignStep> steps)
{
    private HashSet<Channel>? _used;

    public async Task<bool> UsesAsync(Channel channel) => (_used ??= await UsedAsync()).Contains(channel);

    private async Task<HashSet<Channel>> UsedAsync()
    {
        var active = await campaigns.Table
            .Where(campaign => campaign.StateId == (int)CampaignState.Active && !campaign.Deleted)
            .Select(campaign => campaign.Id)
            .ToListAsync();
        if (active.Count == 0)
            return [];

        var lists = await steps.Table
            .Where(step => !step.Retired && active.Contains(step.CampaignId))
            .Select(step => step.Channels)
            .Distinct()
            .ToListAsync();
        return [.. lists.SelectMany(ChannelCodes.Split).Select(ChannelCodes.Find).OfType<Channel>()];
    }
}
