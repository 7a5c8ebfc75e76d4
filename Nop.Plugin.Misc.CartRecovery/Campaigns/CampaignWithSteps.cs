namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <param name="Campaign">The row.</param>
/// <param name="Steps">By number, without the retired ones.</param>
internal sealed record CampaignWithSteps(RecoveryCampaign Campaign, IReadOnlyList<CampaignStep> Steps)
{
    /// <summary>Of all steps, by id, without the retired ones.</summary>
    public IReadOnlyList<CampaignStepVariant> Variants { get; init; } = [];

    public IEnumerable<CampaignStepVariant> VariantsOf(CampaignStep step) => Variants.Where(variant => variant.StepId == step.Id);
}
