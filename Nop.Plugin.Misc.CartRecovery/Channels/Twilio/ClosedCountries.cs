using System.Collections.Concurrent;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>Countries that an account is not allowed to send to, as the provider has said lately: asked again twice a day, since the merchant may switch them on.</summary>
internal sealed class ClosedCountries
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<(Channel Channel, string Account, string Country), DateTime> _closed = new();

    public void Close(Channel channel, string accountSid, string number, DateTime nowUtc)
    {
        if (DialCodes.CountryOf(number) is { Length: > 0 } country)
            _closed[(channel, accountSid, country)] = nowUtc + Kept;
    }

    public bool IsClosed(Channel channel, string accountSid, string number, DateTime nowUtc) =>
        _closed.TryGetValue((channel, accountSid, DialCodes.CountryOf(number)), out var until) && nowUtc < until;
}
