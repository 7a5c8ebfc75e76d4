using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Replay;

/// <summary>The moments at which the task runs: every interval, counted from any one of them, and none while it was not running.</summary>
public sealed record RunTimes(TimeSpan Interval, DateTime AnyUtc, IReadOnlyList<Outage> Outages)
{
    /// <summary>The first run that sees what happened at <paramref name="utc"/>.</summary>
    public DateTime AtOrAfter(DateTime utc)
    {
        var run = OnTime(utc);
        foreach (var outage in Outages.OrderBy(outage => outage.FromUtc))
        {
            // An outage is told from the end of the last run before it.
            if (run > outage.FromUtc && run < outage.UntilUtc)
                run = OnTime(outage.UntilUtc);
        }

        return run;
    }

    private DateTime OnTime(DateTime utc)
    {
        var past = (utc - AnyUtc).Ticks % Interval.Ticks;
        return past == 0 ? utc : utc.AddTicks((past < 0 ? 0 : Interval.Ticks) - past);
    }
}
