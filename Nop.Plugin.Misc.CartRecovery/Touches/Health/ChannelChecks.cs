using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Health;

/// <summary>Channels by which active campaigns want to write and nothing can leave. E-mail is every shop's, also before its first campaign.</summary>
internal sealed class ChannelChecks(CampaignStore campaigns, ChannelReadiness channels)
{
    public async Task<IReadOnlyList<Sentence>> CheckAsync(IReadOnlyList<int> storeIds)
    {
        var active = await campaigns.ActiveAsync();
        var problems = new List<string>();
        foreach (var storeId in storeIds)
        {
            foreach (var channel in channels.All.Where(channel => channel.Kind == Channel.Email || active.Any(campaign => Uses(campaign, channel.Kind, storeId))))
            {
                if (await channels.ProblemAsync(channel, storeId) is { } problem)
                    problems.Add(problem);
            }
        }

        return [.. problems.Distinct().Select(problem => Sentence.Of(problem))];
    }

    private static bool Uses(CampaignWithSteps campaign, Channel channel, int storeId) =>
        (campaign.Campaign.StoreId == 0 || campaign.Campaign.StoreId == storeId)
        && campaign.Steps.Any(step => ChannelCodes.Split(step.Channels).Contains(ChannelCodes.Of(channel)));
}
