using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Replay;

public sealed record ReplayCampaign(int Id, int StoreId, RecoveryPolicy Policy, int HoldOutPercent);

/// <summary>The campaigns of a replay as though they had been active all the time.</summary>
public sealed class ReplayCampaigns
{
    private readonly Dictionary<int, ReplayCampaign> _byId;
    private readonly CampaignCandidate[] _candidates;

    public ReplayCampaigns(IEnumerable<ReplayCampaign> campaigns)
    {
        _byId = campaigns.ToDictionary(campaign => campaign.Id, campaign => campaign with { Policy = campaign.Policy with { Active = true } });
        _candidates = [.. _byId.Values.OrderBy(campaign => campaign.Id).Select(campaign => new CampaignCandidate(campaign.Id, campaign.StoreId, campaign.Policy))];
    }

    /// <summary>How far back it matters that somebody was written to.</summary>
    public TimeSpan Memory => Longest(policy => policy.Cap.Period > policy.MinimumGap ? policy.Cap.Period : policy.MinimumGap);

    public TimeSpan LongestQuietAfterCoupon => Longest(policy => policy.QuietAfterCoupon);

    public TimeSpan LongestQuiet => Longest(policy => policy.QuietAfterOrder);

    /// <summary>What the audiences of all of them ask about.</summary>
    public IReadOnlySet<ConditionField> Asked => _byId.Values.SelectMany(campaign => campaign.Policy.Audience.Fields).ToHashSet();

    public ReplayCampaign? Find(int id) => _byId.GetValueOrDefault(id);

    public ReplayCampaign? Taking(EpisodeFacts facts, int storeId) => CampaignChoice.For(facts, storeId, _candidates).CampaignId is { } id ? _byId[id] : null;

    public TimeSpan LimitOf(EpisodeKind kind) => EpisodeLife.LimitOf(_byId.Values
        .Where(campaign => TriggerRank.KindOf(campaign.Policy.Trigger) == kind)
        .Select(campaign => (int)campaign.Policy.Limit.TotalHours));

    private TimeSpan Longest(Func<RecoveryPolicy, TimeSpan> period) => _byId.Values.Select(campaign => period(campaign.Policy)).DefaultIfEmpty(TimeSpan.Zero).Max();
}
