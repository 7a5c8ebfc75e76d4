namespace Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

/// <summary>How long an episode lives without a sign of its shopper.</summary>
public static class EpisodeLife
{
    /// <summary>Used while no campaign is active.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromHours(72);

    /// <summary>An episode last active exactly that long ago is still alive, one second earlier it has lapsed.</summary>
    public static DateTime AliveSince(DateTime nowUtc, TimeSpan limit) => nowUtc - limit;

    public static bool HasLapsed(DateTime lastActivityUtc, TimeSpan limit, DateTime nowUtc) => lastActivityUtc < AliveSince(nowUtc, limit);

    /// <summary>The longest of the active campaigns decides: a shorter one ends its own part earlier and leaves the episode to the others.</summary>
    public static TimeSpan LimitOf(IEnumerable<int> limitHoursOfActiveCampaigns)
    {
        var longest = limitHoursOfActiveCampaigns.DefaultIfEmpty(0).Max();
        return longest > 0 ? TimeSpan.FromHours(longest) : DefaultLimit;
    }
}
