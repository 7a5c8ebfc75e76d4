using System.Collections.Concurrent;
using System.Net;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>
/// How many wrong tokens an address has tried lately, per process. At 160 bits a guess cannot hit; this keeps trying from costing the shop queries.
/// Right tokens are not counted, since a whole office may stand behind one address.
/// </summary>
internal sealed class GuessLimiter(TimeProvider time)
{
    public const int Guesses = 20;

    private const int MostAddresses = 20_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset From)> _guesses = new(StringComparer.Ordinal);

    public bool IsBlocked(string? address) =>
        _guesses.TryGetValue(Network(address), out var seen) && seen.Count >= Guesses && time.GetUtcNow() - seen.From < Window;

    public void Count(string? address)
    {
        // Forgetting everybody gives a guesser twenty more; growing for ever costs the shop its memory.
        if (_guesses.Count >= MostAddresses)
            _guesses.Clear();
        var now = time.GetUtcNow();
        _guesses.AddOrUpdate(Network(address), (1, now), (_, seen) => now - seen.From < Window ? (seen.Count + 1, seen.From) : (1, now));
    }

    /// <summary>One holder of IPv6 has a whole /64 to himself.</summary>
    private static string Network(string? address) =>
        IPAddress.TryParse(address, out var ip) && ip.GetAddressBytes() is { Length: 16 } bytes && !ip.IsIPv4MappedToIPv6
            ? Convert.ToHexString(bytes, 0, 8)
            : address ?? "";
}
