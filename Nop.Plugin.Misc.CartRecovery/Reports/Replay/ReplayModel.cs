using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

public sealed record ReplayModel : BaseNopModel
{
    [NopResourceDisplayName("Plugins.Misc.CartRecovery.Replay.Campaign")]
    public int CampaignId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.CartRecovery.Replay.Days")]
    public int Days { get; set; } = ReplayStart.UsualDays;

    public IList<SelectListItem> AvailableCampaigns { get; set; } = [];
    public bool MayExport { get; set; }
    public bool ConsentModeMissing { get; set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ReplayRunModel> Runs { get; set; } = [];

    /// <summary>The one that is shown.</summary>
    public ReplayResultModel? Shown { get; set; }
}

public sealed record ReplayRunModel(int Id, string Begun, string Campaign, string Period, string State, string Color);

/// <param name="Percent">Of the people.</param>
public sealed record ReplayResultModel(ReplayRunModel Run, bool Running, int Percent, string Progress, IReadOnlyList<FigureModel> Figures, string DiscountAtRisk)
{
    public IReadOnlyList<string> Channels { get; init; } = [];
    public IReadOnlyList<ReplayDayModel> Days { get; init; } = [];
    public IReadOnlyList<ReplayReasonModel> Reasons { get; init; } = [];
}

/// <param name="Messages">By channel, in the order of the columns.</param>
public sealed record ReplayDayModel(string Day, IReadOnlyList<int> Messages, int Total);

public sealed record ReplayReasonModel(string Code, string Sentence, int Steps);
