using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Gives every step and variant its message template, and takes away those of steps and variants that are gone.</summary>
internal sealed class StepTextUpkeep(StepTemplates templates, LocalizedTexts localized)
{
    public async Task EnsureAsync(CampaignWithSteps campaign)
    {
        foreach (var step in campaign.Steps)
        {
            await templates.EnsureAsync(step.Id, Tone(campaign.Campaign.Trigger, step, campaign.Steps.Count));
            foreach (var variant in campaign.VariantsOf(step))
                await templates.EnsureVariantAsync(step.Id, variant.Id);
        }
    }

    /// <param name="after">What is left of it; null when nothing is.</param>
    public async Task RemoveAsync(CampaignWithSteps before, CampaignWithSteps? after)
    {
        foreach (var variant in before.Variants.Where(variant => after?.Variants.Any(kept => kept.Id == variant.Id) != true))
            await RemoveAsync(variant.StepId, variant.Id);
        foreach (var step in before.Steps.Where(step => after?.Steps.Any(kept => kept.Id == step.Id) != true))
            await RemoveAsync(step.Id, variantId: 0);
    }

    private async Task RemoveAsync(int stepId, int variantId)
    {
        var owned = await templates.AllAsync(stepId, variantId);
        await localized.RemoveAsync(nameof(MessageTemplate), [.. owned.Select(template => template.Id)]);
        await templates.DeleteAsync(stepId, variantId);
    }

    private static StepTone Tone(Trigger trigger, CampaignStep step, int steps) => StepTones.Find(step.TextCode) ?? trigger switch
    {
        Trigger.UnpaidOrder => step.Number > 1 && step.Number == steps ? StepTone.UnpaidLast : StepTone.Unpaid,
        Trigger.Wishlist => StepTone.Wishlist,
        _ => step.Number == 1 ? StepTone.First : step.Number == steps ? StepTone.Last : StepTone.Second,
    };
}
