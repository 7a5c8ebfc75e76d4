using System.Collections.Concurrent;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>
/// Slows down whoever tries tokens: only misses count, since a mail provider's one-click requests for thousands of people come from a few addresses.
/// Kept in this node's memory; a token has 160 bits, so this guards the database more than the secret.
/// </summary>
internal sealed class GuessLimit(TimeProvider time)
{
    public const int MissesPerMinute = 20;
    private const int MostAddresses = 10_000;

    private readonly ConcurrentDictionary<string, (DateTime Minute, int Misses)> _seen = new();

    public bool IsExceeded(string address) => _seen.TryGetValue(address, out var seen) && seen.Minute == Minute && seen.Misses >= MissesPerMinute;

    public void Miss(string address)
    {
        if (_seen.Count >= MostAddresses)
            _seen.Clear();
        var minute = Minute;
        _seen.AddOrUpdate(address, (minute, 1), (_, seen) => seen.Minute == minute ? (minute, seen.Misses + 1) : (minute, 1));
    }

    private DateTime Minute
    {
        get
        {
            var now = time.NowUtc();
            return now.AddSeconds(-now.Second);
        }
    }
}
