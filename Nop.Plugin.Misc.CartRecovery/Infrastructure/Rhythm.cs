using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

/// <summary>What each process does now and then, though it has the occasion much more often.</summary>
internal sealed class Rhythm
{
    private readonly ConcurrentDictionary<string, DateTime> _next = new();

    /// <summary>True once in a period; of two callers at the same moment both may be answered so.</summary>
    public bool IsTime(string what, TimeSpan period, DateTime nowUtc)
    {
        if (_next.TryGetValue(what, out var next) && nowUtc < next)
            return false;

        _next[what] = nowUtc + period;
        return true;
    }
}
