using System.Text.Json.Nodes;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Budgets;

/// <summary>A budget between the row, the draft and the file.</summary>
internal static class CampaignBudget
{
    private static readonly string[] Names = ["perDay", "total", "offersPerDay", "offersTotal"];

    public static BudgetDraft Of(RecoveryCampaign campaign) => new(campaign.BudgetPerDay, campaign.BudgetTotal, campaign.OffersPerDay, campaign.OffersTotal);

    public static void Apply(BudgetDraft draft, RecoveryCampaign campaign) =>
        (campaign.BudgetPerDay, campaign.BudgetTotal, campaign.OffersPerDay, campaign.OffersTotal) = (draft.PerDay, draft.Total, draft.OffersPerDay, draft.OffersTotal);

    public static JsonObject Write(BudgetDraft draft) => new()
    {
        ["perDay"] = CampaignJson.Plain(draft.PerDay),
        ["total"] = CampaignJson.Plain(draft.Total),
        ["offersPerDay"] = draft.OffersPerDay,
        ["offersTotal"] = draft.OffersTotal,
    };

    public static BudgetDraft Read(JsonObjectReader campaign) => campaign.Inner("budget", Names) is not { } budget
        ? BudgetDraft.None
        : new BudgetDraft(budget.Money("perDay", 0), budget.Money("total", 0), budget.Whole("offersPerDay", 0), budget.Whole("offersTotal", 0));
}
