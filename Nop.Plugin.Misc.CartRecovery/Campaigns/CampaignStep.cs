using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

public sealed class CampaignStep : BaseEntity
{
    public int CampaignId { get; set; }

    /// <summary>Counts from 1 within the campaign.</summary>
    public int Number { get; set; }

    public int AfterMinutes { get; set; }

    /// <summary>Codes in order of preference, comma-separated: "email", "sms"…</summary>
    public string Channels { get; set; } = "email";

    /// <summary>Minutes of the local day; from inclusive, to exclusive.</summary>
    public int WindowFromMinute { get; set; }

    public int WindowToMinute { get; set; } = 1440;

    /// <summary>Weekdays with a window of their own: "saturday 10:00-16:00,sunday closed".</summary>
    public string Weekdays { get; set; } = "";

    /// <summary>Which of the shipped texts it started with; empty for the one that fits its place.</summary>
    public string TextCode { get; set; } = "";

    /// <summary>0 when the step offers nothing.</summary>
    public int IncentiveId { get; set; }

    /// <summary>Steps are retired, not deleted, because touches name them.</summary>
    public bool Retired { get; set; }
}
