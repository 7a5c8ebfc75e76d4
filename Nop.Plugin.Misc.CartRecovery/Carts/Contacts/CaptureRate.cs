using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>Counts in windows of ten minutes, per process: enough to make guessing and flooding pointless.</summary>
internal sealed class CaptureRate(TimeProvider time)
{
    public const int PerVisitor = 30;

    /// <summary>A whole office may shop behind one address.</summary>
    public const int PerAddress = 120;

    private const int Most = 50_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (long Window, int Count)> _counts = new(StringComparer.Ordinal);

    public bool AllowsVisitor(int customerId) => Allows(FormattableString.Invariant($"visitor {customerId}"), PerVisitor);

    public bool AllowsAddress(string ip) => Allows("address " + ip, PerAddress);

    private bool Allows(string who, int most)
    {
        var window = time.GetUtcNow().Ticks / Window.Ticks;
        if (_counts.Count >= Most)
            Forget(window);
        return _counts.AddOrUpdate(who, (window, 1), (_, known) => known.Window == window ? (window, known.Count + 1) : (window, 1)).Count <= most;
    }

    private void Forget(long window)
    {
        foreach (var (who, count) in _counts)
        {
            if (count.Window != window)
                _counts.TryRemove(who, out _);
        }

        // Still full means a flood from many addresses within one window; starting over beats running out of memory.
        if (_counts.Count >= Most)
            _counts.Clear();
    }
}
