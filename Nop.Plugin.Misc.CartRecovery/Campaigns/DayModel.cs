using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>A weekday on a step's form.</summary>
public sealed record DayModel : BaseNopModel
{
    public const int AsUsual = 0;
    public const int Closed = 1;
    public const int Own = 2;

    /// <summary>Number of the <see cref="DayOfWeek"/>.</summary>
    public int Day { get; set; }

    public int ModeId { get; set; }

    public string? From { get; set; } = "09:00";

    public string? To { get; set; } = "20:00";

    /// <summary>In the admin's language.</summary>
    public string Name { get; set; } = "";

    /// <summary>All seven, with what the step says about them.</summary>
    public static List<DayModel> WeekOf(IReadOnlyList<DayDraft> days) => [.. WeekdayHours.Week.Select(day => Of(day, days))];

    private static DayModel Of(DayOfWeek day, IReadOnlyList<DayDraft> days)
    {
        var found = days.Where(known => known.Day == day).Select(known => (DayDraft?)known).FirstOrDefault();
        return found switch
        {
            null => new DayModel { Day = (int)day },
            { Closed: true } => new DayModel { Day = (int)day, ModeId = Closed },
            { } own => new DayModel { Day = (int)day, ModeId = Own, From = DayMinutes.Text(own.FromMinute), To = DayMinutes.Text(own.ToMinute) },
        };
    }
}
