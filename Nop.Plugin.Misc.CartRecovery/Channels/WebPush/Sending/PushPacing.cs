using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

/// <summary>Push services that asked for a pause, in this process's memory: another node is told by the service itself.</summary>
internal sealed class PushPacing
{
    public static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTime> _until = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when the service may be called.</summary>
    public DateTime? Until(string host, DateTime nowUtc) => _until.TryGetValue(host, out var until) && until > nowUtc ? until : null;

    public DateTime Hold(string host, TimeSpan? asked, DateTime nowUtc)
    {
        var pause = asked is { } wish && wish > TimeSpan.Zero ? (wish < Longest ? wish : Longest) : Usual;
        return _until[host] = nowUtc + pause;
    }
}
