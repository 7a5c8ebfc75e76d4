using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

public sealed record DashboardModel : BaseNopModel
{
    public int Days { get; set; }
    public IReadOnlyList<int> DayChoices { get; set; } = [];
    public bool ConsentModeMissing { get; set; }
    public bool MayExport { get; set; }

    /// <summary>What keeps messages from leaving, as sentences.</summary>
    public IReadOnlyList<string> Warnings { get; set; } = [];

    public string LastRun { get; set; } = "";

    /// <summary>Of people who wait for an answer of the shop; 0 also for whoever may not see them.</summary>
    public int UnreadReplies { get; set; }

    public IReadOnlyList<FigureModel> Figures { get; set; } = [];
    public IReadOnlyList<CreditModel> ClickedThenBought { get; set; } = [];
    public IReadOnlyList<CreditModel> CouponUsed { get; set; } = [];
    /// <summary>Orders that got an offer's discount with a code that was used already.</summary>
    public IReadOnlyList<OveruseModel> Overuses { get; set; } = [];

    public int OveruseCount { get; set; }
    public string OveruseCost { get; set; } = "";
    public IReadOnlyList<CampaignFiguresModel> Campaigns { get; set; } = [];
    public IReadOnlyList<DecisionTotalsModel> Decisions { get; set; } = [];

    /// <summary>Days, episodes and touches as JSON arrays for the chart.</summary>
    public string ChartDays { get; set; } = "[]";

    public string ChartEpisodes { get; set; } = "[]";
    public string ChartTouches { get; set; } = "[]";
}

/// <param name="Key">Of the locale resource of its name; its definition is below it.</param>
public sealed record FigureModel(string Key, string Icon, string Color, int Value);

public sealed record CreditModel(string CurrencyCode, int Orders, string Revenue, string Discount);

/// <param name="Cost">Empty where it cannot be told.</param>
public sealed record OveruseModel(int OrderId, string Code, string Ordered, string Cost);

public sealed record CampaignFiguresModel(string Name, int Sent, int Skipped, int Failed);

/// <param name="AddsUp">False for a moment at most, while a run is writing.</param>
public sealed record DecisionTotalsModel(string Name, int Eligible, int Sent, int Blocked, int Waiting, bool AddsUp);
