using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>Keeps ended episodes no longer than the merchant said. They have no index by their end, so it looks once an hour, and again at once while there is more.</summary>
internal sealed class EpisodePurge(EpisodePurgeWrites writes, OnSiteWrites messages, CartRecoverySettings settings, EpisodePurgeClock clock)
{
    public const int Batch = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public async Task<int> RunAsync(DateTime nowUtc)
    {
        if (clock.NextUtc > nowUtc)
            return 0;
        var before = nowUtc.AddDays(-settings.RetentionDays);
        var deleted = await writes.DeleteEndedAsync(before, Batch);
        var unseen = await messages.DeleteOldAsync(before, Batch);
        clock.NextUtc = deleted == Batch || unseen == Batch ? null : nowUtc + Pause;
        return deleted;
    }
}

/// <summary>Of this process; another node may look as well.</summary>
internal sealed class EpisodePurgeClock
{
    public DateTime? NextUtc { get; set; }
}
