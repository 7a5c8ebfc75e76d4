namespace CartRecovery.Sandbox.Replay;

/// <summary>Stands where the log stands; elapsed time is still measured in real time.</summary>
internal sealed class ReplayClock : TimeProvider
{
    private DateTime _nowUtc = DateTime.UnixEpoch;

    public override DateTimeOffset GetUtcNow() => new(_nowUtc, TimeSpan.Zero);

    public void MoveTo(DateTime utc) => _nowUtc = utc;
}
