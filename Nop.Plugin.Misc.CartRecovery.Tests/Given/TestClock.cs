namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

/// <summary>Time that stands still until a test moves it.</summary>
internal sealed class TestClock(DateTime? start = null) : TimeProvider
{
    private long _ticks = (start ?? new DateTime(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc)).Ticks;
    private long _timestamp;

    public DateTime NowUtc => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);

    /// <summary>Passes with each reading of the stopwatch, for tests of time limits.</summary>
    public TimeSpan EachTimestamp { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(NowUtc, TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Add(ref _timestamp, EachTimestamp.Ticks);

    public void Move(TimeSpan by)
    {
        Interlocked.Add(ref _ticks, by.Ticks);
        Interlocked.Add(ref _timestamp, by.Ticks);
    }

    public void MoveTo(DateTime utc) => Move(utc - NowUtc);
}
