namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <param name="Campaign">The row.</param>
/// <param name="Steps">By number, without the retired ones.</param>
internal sealed record CampaignWithSteps(RecoveryCampaign Campaign, IReadOnlyList<CampaignStep> Steps);
