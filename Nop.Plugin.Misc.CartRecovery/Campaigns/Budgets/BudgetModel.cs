using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Budgets;

public sealed record BudgetModel : BaseNopModel
{
    private const string Fields = CartRecoveryDefaults.LocalePrefix + ".Campaigns.Fields.";

    [NopResourceDisplayName(Fields + "BudgetPerDay")]
    public decimal PerDay { get; set; }

    [NopResourceDisplayName(Fields + "BudgetTotal")]
    public decimal Total { get; set; }

    [NopResourceDisplayName(Fields + "OffersPerDay")]
    public int OffersPerDay { get; set; }

    [NopResourceDisplayName(Fields + "OffersTotal")]
    public int OffersTotal { get; set; }

    /// <summary>What was promised so far, as a sentence; empty before the first offer.</summary>
    public string Spent { get; set; } = "";

    internal BudgetDraft Draft => new(PerDay, Total, OffersPerDay, OffersTotal);

    internal static BudgetModel Of(BudgetDraft draft) => new()
    {
        PerDay = draft.PerDay,
        Total = draft.Total,
        OffersPerDay = draft.OffersPerDay,
        OffersTotal = draft.OffersTotal,
    };
}
