namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>What a campaign's offers may promise; 0 sets no limit.</summary>
/// <param name="PerDay">Primary store currency.</param>
/// <param name="Total">Primary store currency.</param>
public sealed record BudgetDraft(decimal PerDay, decimal Total, int OffersPerDay, int OffersTotal)
{
    public static BudgetDraft None { get; } = new(0m, 0m, 0, 0);

    public bool IsSound => PerDay >= 0m && Total >= 0m && OffersPerDay >= 0 && OffersTotal >= 0;
}
