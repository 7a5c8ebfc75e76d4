namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>What becomes of steps whose time came while the task was not running.</summary>
public enum AfterOutage
{
    /// <summary>Only the newest of the steps that have come due meanwhile.</summary>
    NewestOnly = 0,

    /// <summary>All of them, in order and with their gaps.</summary>
    SendLate = 1,

    /// <summary>None.</summary>
    Skip = 2,
}

/// <summary>A time without a run.</summary>
public readonly record struct Outage(DateTime FromUtc, DateTime UntilUtc)
{
    public bool Covers(DateTime utc) => utc >= FromUtc && utc < UntilUtc;
}
