using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Sending;

/// <summary>The episode as it is at the moment of sending: the cart looked at again, everything read again, decided again.</summary>
internal sealed class FreshEpisode(CartSnapshots snapshots, EpisodeStore episodes, FactsLoader facts, TimeProvider time)
{
    /// <summary>Null when the episode is gone. The plan is null when no campaign takes it any more or somebody else is about to act on it.</summary>
    public async Task<(LoadedEpisode Loaded, TouchPlan? Plan)?> DecideAsync(LoadedEpisode planned, CampaignSet campaigns, int claimId)
    {
        await snapshots.RefreshAsync(planned.Episode);
        if (await episodes.ByIdAsync(planned.Episode.Id) is not { } episode)
            return null;

        var now = time.NowUtc();
        var loaded = (await facts.LoadAsync([episode], campaigns, now, claimId))[0];
        var decides = loaded.Campaign is not null && loaded.HeldUntilUtc is null;
        return (loaded, decides ? TouchPlanner.Plan(loaded.Facts, loaded.Campaign!.Policy, now) : null);
    }
}
