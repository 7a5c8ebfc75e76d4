using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>An active campaign as one run sees it.</summary>
internal sealed record ActiveCampaign(RecoveryCampaign Campaign, IReadOnlyList<CampaignStep> Steps, RecoveryPolicy Policy)
{
    public CampaignStep Step(int number) => Steps.First(step => step.Number == number);
}

/// <summary>The active campaigns, read once for a run.</summary>
internal sealed class CampaignSet
{
    private readonly Dictionary<int, ActiveCampaign> _byId;
    private readonly List<CampaignCandidate> _candidates;

    public CampaignSet(IReadOnlyList<CampaignWithSteps> active, HolidayCalendar? holidays = null)
    {
        _byId = active.ToDictionary(row => row.Campaign.Id, row => new ActiveCampaign(row.Campaign, row.Steps, Policies.From(row, holidays)));
        _candidates = [.. active.Select(row => new CampaignCandidate(row.Campaign.Id, row.Campaign.StoreId, _byId[row.Campaign.Id].Policy))];
        LongestQuiet = Longest(policy => policy.QuietAfterOrder);
        LongestQuietAfterCoupon = Longest(policy => policy.QuietAfterCoupon);
        LongestMemory = Longest(policy => policy.Cap.Period > policy.MinimumGap ? policy.Cap.Period : policy.MinimumGap);
        Asked = _byId.Values.SelectMany(campaign => campaign.Policy.Audience.Fields).ToHashSet();
    }

    public TimeSpan LongestQuiet { get; }

    public TimeSpan LongestQuietAfterCoupon { get; }

    /// <summary>How far back it matters that somebody was written to.</summary>
    public TimeSpan LongestMemory { get; }

    public TimeSpan LimitOf(EpisodeKind kind) => EpisodeLife.LimitOf(_byId.Values
        .Where(campaign => TriggerRank.KindOf(campaign.Policy.Trigger) == kind)
        .Select(campaign => campaign.Campaign.LimitHours));

    public ActiveCampaign? Find(int id) => _byId.GetValueOrDefault(id);

    /// <summary>What the audiences of all of them ask about.</summary>
    public IReadOnlySet<ConditionField> Asked { get; }

    public CampaignChoice Choose(EpisodeFacts facts, int storeId) => CampaignChoice.For(facts, storeId, _candidates);

    public ActiveCampaign? Taken(CampaignChoice choice) => choice.CampaignId is { } id ? Find(id) : null;

    private TimeSpan Longest(Func<RecoveryPolicy, TimeSpan> period) =>
        _byId.Values.Select(campaign => period(campaign.Policy)).DefaultIfEmpty(TimeSpan.Zero).Max();
}
