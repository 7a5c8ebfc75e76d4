using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

/// <summary>Counts by key within windows of ten minutes, in this process's memory: enough to make guessing and flooding pointless.</summary>
internal sealed class Tally(TimeProvider time)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private const int MostKeys = 50_000;
    private readonly ConcurrentDictionary<string, (long Window, int Count)> _counts = new(StringComparer.Ordinal);

    public int Of(string key) => _counts.TryGetValue(key, out var known) && known.Window == Current ? known.Count : 0;

    public int Add(string key)
    {
        var window = Current;
        if (_counts.Count >= MostKeys)
            Forget(window);
        return _counts.AddOrUpdate(key, (window, 1), (_, known) => known.Window == window ? (window, known.Count + 1) : (window, 1)).Count;
    }

    private long Current => time.GetUtcNow().Ticks / Window.Ticks;

    private void Forget(long window)
    {
        foreach (var (key, count) in _counts)
        {
            if (count.Window != window)
                _counts.TryRemove(key, out _);
        }

        // Still full means a flood from many addresses within one window; starting over beats running out of memory.
        if (_counts.Count >= MostKeys)
            _counts.Clear();
    }
}
