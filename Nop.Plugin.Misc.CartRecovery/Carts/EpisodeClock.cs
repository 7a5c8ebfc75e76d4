using Nop.Core.Caching;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
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

    public async Task<Moment> MomentAsync()
    {
        var limit = await LimitAsync();
        var now = time.NowUtc();
        return new Moment(now, EpisodeLife.AliveSince(now, limit));
    }

    public async Task<TimeSpan> LimitAsync()
    {
        var hours = await cache.GetAsync(LimitKey, store.ActiveLimitHoursAsync);
        return EpisodeLife.LimitOf(hours);
    }
}
