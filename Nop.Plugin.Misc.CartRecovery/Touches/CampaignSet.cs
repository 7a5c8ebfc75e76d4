using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

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

    public CampaignSet(IReadOnlyList<CampaignWithSteps> active)
    {
        _byId = active.ToDictionary(row => row.Campaign.Id, row => new ActiveCampaign(row.Campaign, row.Steps, Policies.From(row)));
        _candidates = [.. active.Select(row => new CampaignCandidate(row.Campaign.Id, row.Campaign.StoreId, _byId[row.Campaign.Id].Policy))];
        LongestLimit = EpisodeLife.LimitOf(active.Select(row => row.Campaign.LimitHours));
        LongestQuiet = Longest(policy => policy.QuietAfterOrder);
        LongestCap = Longest(policy => policy.Cap.Period);
        Asked = _byId.Values.SelectMany(campaign => campaign.Policy.Audience.Fields).ToHashSet();
    }

    public TimeSpan LongestLimit { get; }

    public TimeSpan LongestQuiet { get; }

    public TimeSpan LongestCap { get; }

    /// <summary>What the audiences of all of them ask about.</summary>
    public IReadOnlySet<ConditionField> Asked { get; }

    public CampaignChoice Choose(EpisodeFacts facts, int storeId) => CampaignChoice.For(facts, storeId, _candidates);

    public ActiveCampaign? Taken(CampaignChoice choice) => choice.CampaignId is { } id ? _byId[id] : null;

    private TimeSpan Longest(Func<RecoveryPolicy, TimeSpan> period) =>
        _byId.Values.Select(campaign => period(campaign.Policy)).DefaultIfEmpty(TimeSpan.Zero).Max();
}
