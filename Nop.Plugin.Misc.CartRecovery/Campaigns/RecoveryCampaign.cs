using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

public enum CampaignState
{
    Draft = 0,
    Active = 10,
    Paused = 20,
}

/// <summary>What the merchant writes; a decision sees it as a <see cref="RecoveryPolicy"/>.</summary>
public sealed class RecoveryCampaign : BaseEntity
{
    internal const int LongestPauseDetail = 1000;

    public string Name { get; set; } = "";
    public int TriggerId { get; set; }
    public int StateId { get; set; }

    /// <summary>0 for all stores.</summary>
    public int StoreId { get; set; }

    /// <summary>The highest wins when several campaigns could take an episode.</summary>
    public int Priority { get; set; }

    public int IdleMinutes { get; set; } = 60;
    public int LimitHours { get; set; } = 72;
    public int MinimumGapMinutes { get; set; } = 300;
    public int CapTouches { get; set; } = 4;
    public int CapHours { get; set; } = 72;
    public int QuietAfterOrderHours { get; set; }
    public int QuietAfterCouponHours { get; set; }
    public int AfterOutageId { get; set; }

    /// <summary>Nothing is sent on the settings' holidays of the recipient's country.</summary>
    public bool ObserveHolidays { get; set; } = true;

    /// <summary>Primary store currency.</summary>
    public decimal MinimumCartValue { get; set; }

    public bool Guests { get; set; } = true;
    public int HoldOutPercent { get; set; }

    /// <summary>Conditions as JSON, values by id or code; empty for everyone.</summary>
    public string? Audience { get; set; }

    /// <summary>The most that its offers may promise in a day of the store's calendar; primary store currency, 0 for no limit.</summary>
    public decimal BudgetPerDay { get; set; }

    public decimal BudgetTotal { get; set; }

    /// <summary>The most offers in a day, 0 for no limit.</summary>
    public int OffersPerDay { get; set; }

    public int OffersTotal { get; set; }

    /// <summary>Number of the <see cref="Pausing.PauseCause"/> for which it has paused itself; 0 when somebody paused it.</summary>
    public int PauseCauseId { get; set; }

    /// <summary>What exactly, in the words of the shop's language at that time.</summary>
    public string PauseDetail { get; set; } = "";

    public DateTime? PausedUtc { get; set; }

    /// <summary>When it was switched on last: what came before no longer speaks against it.</summary>
    public DateTime? ResumedUtc { get; set; }

    /// <summary>Kept for the touches that name it, and shown nowhere else.</summary>
    public bool Deleted { get; set; }

    public DateTime CreatedUtc { get; set; }
    public DateTime UpdatedUtc { get; set; }

    public Trigger Trigger
    {
        get => (Trigger)TriggerId;
        set => TriggerId = (int)value;
    }

    public AfterOutage AfterOutage
    {
        get => (AfterOutage)AfterOutageId;
        set => AfterOutageId = (int)value;
    }

    public CampaignState State
    {
        get => (CampaignState)StateId;
        set => StateId = (int)value;
    }
}
