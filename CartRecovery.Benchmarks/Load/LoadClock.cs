namespace CartRecovery.Benchmarks.Load;

/// <summary>The shop's day is moved by hand; stopwatches run as they do.</summary>
internal sealed class LoadClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public DateTime NowUtc => _now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}
