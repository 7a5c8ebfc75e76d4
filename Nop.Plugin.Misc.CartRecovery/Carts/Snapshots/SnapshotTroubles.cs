using Nop.Services.Logging;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

internal sealed class SnapshotTroubles(EpisodeWrites episodes, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Looked at again later; its shopper's next activity brings it back sooner.</summary>
    public async Task SetAsideAsync(Episode episode, Exception exception, DateTime nowUtc)
    {
        await logger.ErrorAsync($"Cart recovery could not read the cart of episode {episode.Id}", exception);
        await episodes.SetNextDecisionAsync(episode.Id, episode.Version, nowUtc + Pause);
    }
}
