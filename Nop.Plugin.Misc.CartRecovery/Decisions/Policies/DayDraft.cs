namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>A weekday with hours of its own, in minutes of the local day; the minutes of a closed day mean nothing.</summary>
public readonly record struct DayDraft(DayOfWeek Day, int FromMinute, int ToMinute, bool Closed = false)
{
    public static DayDraft Shut(DayOfWeek day) => new(day, 0, 0, Closed: true);
}
