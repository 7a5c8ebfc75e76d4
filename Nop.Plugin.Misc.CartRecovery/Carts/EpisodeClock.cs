using Nop.Core.Caching;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>One moment as episodes see it: an open one last active before <paramref name="AliveSinceUtc"/> has lapsed.</summary>
internal readonly record struct Moment(DateTime NowUtc, DateTime AliveSinceUtc)
{
    /// <summary>A shopper who is still clicking is looked at once he pauses.</summary>
    public DateTime NextDecisionUtc => NowUtc.AddMinutes(1);
}

/// <summary>The limit is kept in the platform's cache, so that a shopper's request asks the database nothing but its one write.</summary>
internal sealed class EpisodeClock(EpisodeStore store, IStaticCacheManager cache, TimeProvider time)
{
    public static readonly CacheKey LimitKey = new("CartRecovery.EpisodeLimit") { CacheTime = 5 };

    public async Task<Moment> MomentAsync(EpisodeKind kind = EpisodeKind.Cart)
    {
        var limit = await LimitAsync(kind);
        var now = time.NowUtc();
        return new Moment(now, EpisodeLife.AliveSince(now, limit));
    }

    /// <summary>Campaigns of one kind say nothing about the others': an order may be followed for weeks while carts live for days.</summary>
    public async Task<TimeSpan> LimitAsync(EpisodeKind kind = EpisodeKind.Cart)
    {
        var limits = await cache.GetAsync(LimitKey, store.ActiveLimitsAsync);
        return EpisodeLife.LimitOf(limits.Where(limit => TriggerRank.KindOf((Trigger)limit.TriggerId) == kind).Select(limit => limit.Hours));
    }
}
