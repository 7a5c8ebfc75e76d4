namespace Nop.Plugin.Misc.CartRecovery.Touches.Running;

/// <summary>How long a run may take new work, by a clock that nobody sets back.</summary>
internal sealed class RunBudget(TimeProvider time, TimeSpan limit)
{
    private readonly long _started = time.GetTimestamp();

    public bool IsSpent => time.GetElapsedTime(_started) >= limit;

    /// <summary>What only prepares decisions leaves time for them.</summary>
    public bool IsHalfSpent => time.GetElapsedTime(_started) >= limit / 2;
}
