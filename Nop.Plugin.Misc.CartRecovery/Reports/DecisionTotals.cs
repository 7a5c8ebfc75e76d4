namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <summary>Steps of the episodes that a campaign held: each is sent, blocked for good, or still waiting.</summary>
/// <param name="Eligible">Counted by itself, from the journal; the other three must add up to it.</param>
internal sealed record DecisionTotals(int CampaignId, int Eligible, int Sent, int Blocked, int Waiting)
{
    public bool AddsUp => Sent + Blocked + Waiting == Eligible;
}
