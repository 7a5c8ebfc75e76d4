using System.Collections.Concurrent;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

/// <summary>One token serves all messages to a push service for hours.</summary>
internal sealed class VapidTokens
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<(string PublicKey, string Origin, string Subject), (string Token, DateTime UntilUtc)> _known = new();

    /// <summary>Good for at least half its life.</summary>
    public string For(VapidKeyPair keys, Uri endpoint, string subject, DateTime nowUtc)
    {
        var of = (keys.PublicKey, VapidToken.OriginOf(endpoint), subject);
        if (_known.TryGetValue(of, out var known) && nowUtc < known.UntilUtc && known.UntilUtc - nowUtc <= VapidToken.Life / 2)
            return known.Token;

        if (_known.Count >= Most)
            _known.Clear();
        var token = VapidToken.Create(keys, endpoint, subject, nowUtc);
        _known[of] = (token, nowUtc + VapidToken.Life / 2);
        return token;
    }
}
