using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>What a merchant wrote, before anybody checked that it makes sense; <see cref="CampaignProblems"/> does.</summary>
public sealed record CampaignDraft
{
    public required string Name { get; init; }
    public Trigger Trigger { get; init; } = Trigger.AbandonedCart;

    /// <summary>0 for all stores; not part of a campaign file, since ids mean nothing in another shop.</summary>
    public int StoreId { get; init; }

    public int Priority { get; init; }
    public int IdleMinutes { get; init; } = 60;
    public int LimitHours { get; init; } = 72;
    public int MinimumGapMinutes { get; init; } = 300;
    public int CapTouches { get; init; } = 4;
    public int CapHours { get; init; } = 72;
    public int QuietAfterOrderHours { get; init; }
    public int QuietAfterCouponHours { get; init; }
    public AfterOutage AfterOutage { get; init; }
    public bool ObserveHolidays { get; init; } = true;

    /// <summary>Primary store currency.</summary>
    public decimal MinimumCartValue { get; init; }

    public bool Guests { get; init; } = true;

    /// <summary>Values as the shop stores them (ids, codes); as written by name in what a file said, until the shop has found them.</summary>
    public Audience Audience { get; init; } = Audience.Everyone;

    public int HoldOutPercent { get; init; }
    public BudgetDraft Budget { get; init; } = BudgetDraft.None;
    public IReadOnlyList<StepDraft> Steps { get; init; } = [];
}

/// <param name="Id">The stored step this is; 0 for a new one.</param>
/// <param name="Channels">Codes in order of preference, known or not.</param>
public sealed record StepDraft(int AfterMinutes, IReadOnlyList<string> Channels, int WindowFromMinute = 0, int WindowToMinute = DayMinutes.Whole, IncentiveDraft? Incentive = null, int Id = 0)
{
    /// <summary>Weekdays whose window differs.</summary>
    public IReadOnlyList<DayDraft> Days { get; init; } = [];

    public IReadOnlyList<VariantDraft> Variants { get; init; } = [];

    /// <summary>Which of the shipped texts the step starts with; empty for the one that fits its place.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of channels without markup, as a file says them; none otherwise.</summary>
    public IReadOnlyList<TextDraft> Texts { get; init; } = [];
}

/// <param name="Share">Per cent of the people.</param>
/// <param name="Id">The stored variant this is; 0 for a new one.</param>
public sealed record VariantDraft(string Name, int Share, int Id = 0)
{
    public IReadOnlyList<TextDraft> Texts { get; init; } = [];
}

/// <summary>Numbers equal those of the stored incentives.</summary>
public enum OfferKind
{
    Percentage = 1,
    Amount = 2,
    FreeShipping = 3,

    /// <summary>One that the shop has already.</summary>
    PlatformDiscount = 4,
}

/// <param name="Value">Per cent or money in the primary store currency; unused for free shipping.</param>
/// <param name="Cap">The most a percentage may take off, 0 for no cap.</param>
/// <param name="ValidHours">From sending.</param>
/// <param name="PlatformDiscountId">Not part of a campaign file, since ids mean nothing in another shop.</param>
public sealed record IncentiveDraft(OfferKind Kind, decimal Value, decimal Cap, int ValidHours, int PlatformDiscountId = 0);
