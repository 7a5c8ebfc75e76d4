namespace CartRecovery.Sandbox;

/// <summary>The system's time plus an offset that only grows.</summary>
public sealed class SandboxClock : TimeProvider
{
    private long _offset;

    public TimeSpan Offset => new(Interlocked.Read(ref _offset));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Interlocked.Add(ref _offset, time.Ticks);
    }
}
