namespace CartRecovery.Sandbox.Replay;

/// <summary>The moments at which the task runs: every multiple of five minutes since 1970.</summary>
internal static class ReplayTicks
{
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(5);

    /// <summary>The first run that sees what happened at <paramref name="utc"/>.</summary>
    public static DateTime AtOrAfter(DateTime utc)
    {
        var over = utc.Ticks % Period.Ticks;
        return over == 0 ? utc : utc.AddTicks(Period.Ticks - over);
    }
}
