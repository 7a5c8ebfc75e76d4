using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <param name="StoreId">0 for all stores.</param>
public sealed record CampaignCandidate(int CampaignId, int StoreId, RecoveryPolicy Policy);

/// <summary>A campaign that could have taken the episode, and why it did not.</summary>
public readonly record struct PassedOver(int CampaignId, Reason Reason);

/// <summary>
/// Which active campaign takes an episode: of those whose audience it belongs to, the highest priority, then the trigger nearer to the money, then the oldest campaign.
/// When it belongs to no audience the first of all takes it and waits, since the cart may still grow.
/// </summary>
/// <param name="CampaignId">Null when none is for such an episode.</param>
public sealed record CampaignChoice(int? CampaignId, IReadOnlyList<PassedOver> Others)
{
    private static readonly CampaignChoice None = new(null, []);

    public static CampaignChoice For(EpisodeFacts facts, int storeId, IReadOnlyList<CampaignCandidate> active)
    {
        CampaignCandidate[] fitting = [.. active.Where(candidate => Fits(candidate, facts, storeId)).OrderByDescending(Standing).ThenBy(candidate => candidate.CampaignId)];
        if (fitting.Length == 0)
            return None;

        var taken = Array.Find(fitting, candidate => candidate.Policy.Admits(facts)) ?? fitting[0];
        return new CampaignChoice(taken.CampaignId, [.. fitting.Where(candidate => candidate != taken).Select(candidate => PassedOver(candidate, facts))]);

        Standing Standing(CampaignCandidate candidate) => new(candidate.Policy.Priority, candidate.Policy.Trigger, facts.StartedUtc);
    }

    private static bool Fits(CampaignCandidate candidate, EpisodeFacts facts, int storeId) =>
        (candidate.StoreId == 0 || candidate.StoreId == storeId) && TriggerRank.Fits(candidate.Policy.Trigger, facts.Kind, facts.Stage);

    private static PassedOver PassedOver(CampaignCandidate candidate, EpisodeFacts facts) =>
        new(candidate.CampaignId, AudienceRule.Refusals(facts, candidate.Policy).Select(reason => (Reason?)reason).FirstOrDefault() ?? Reason.CampaignOutranked);
}
