namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <param name="Reachable">Of the episodes, those with a known address.</param>
/// <param name="Clicked">Touches with a click by a human.</param>
internal sealed record ReportFigures(int Episodes, int Reachable, int Sent, int Skipped, int Failed, int Unknown, int Clicked);

/// <summary>Orders credited by one of the two rules, net of what went back. Currencies are never added, and neither are the rules.</summary>
internal sealed record CreditedOrders(string CurrencyCode, int Orders, decimal Revenue, decimal Discount);

internal sealed record DayFigures(DateTime Day, int Episodes, int Touches);

internal sealed record CampaignFigures(int CampaignId, int Sent, int Skipped, int Failed);
