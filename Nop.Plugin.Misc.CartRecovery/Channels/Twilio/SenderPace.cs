using System.Collections.Concurrent;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>Keeps each sender's messages apart: a usual number carries one segment a second, and what comes faster waits in the provider's queue into the night.</summary>
internal sealed class SenderPace(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, long> _free = new(StringComparer.Ordinal);

    /// <param name="perSecond">0 for as fast as can be.</param>
    public async Task WaitAsync(string sender, int perSecond, int segments, CancellationToken token = default)
    {
        if (Book(sender, perSecond, segments) is { Ticks: > 0 } wait)
            await Task.Delay(wait, time, token);
    }

    /// <summary>Takes the sender's next place, and says how long it is until then.</summary>
    internal TimeSpan Book(string sender, int perSecond, int segments)
    {
        if (perSecond <= 0)
            return TimeSpan.Zero;

        var now = time.GetUtcNow().Ticks;
        var length = TimeSpan.TicksPerSecond * Math.Max(1, segments) / perSecond;
        var end = _free.AddOrUpdate(sender, now + length, (_, free) => Math.Max(now, free) + length);
        return TimeSpan.FromTicks(end - length - now);
    }
}
