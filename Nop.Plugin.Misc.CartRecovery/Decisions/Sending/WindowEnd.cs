namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>How long a window that is open now stays so.</summary>
public static class WindowEnd
{
    /// <summary>As long as a provider keeps a message waiting at most.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromHours(10);

    /// <summary>Null when it does not close within the horizon. Windows open and close on whole minutes of every zone.</summary>
    public static TimeSpan? OpenFor(SendWindow window, DateTime utc, TimeZoneInfo zone, string country)
    {
        var minute = new DateTime(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMinute, utc.Kind);
        for (var end = minute.AddMinutes(1); end - utc <= Horizon; end = end.AddMinutes(1))
        {
            if (!window.IsOpen(end, zone, country))
                return end - utc;
        }

        return null;
    }
}
