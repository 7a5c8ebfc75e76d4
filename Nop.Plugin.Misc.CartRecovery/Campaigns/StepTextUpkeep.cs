using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>Gives every step and variant its message template and its texts, and takes away those of steps and variants that are gone.</summary>
internal sealed class StepTextUpkeep(StepTemplates templates, StepTextDrafts drafts, StepTextStore texts, LocalizedTexts localized)
{
    public async Task EnsureAsync(CampaignWithSteps campaign)
    {
        foreach (var step in campaign.Steps)
        {
            var tone = Tone(campaign.Campaign.Trigger, step, campaign.Steps.Count);
            await templates.EnsureAsync(step.Id, tone);
            await drafts.EnsureAsync(step.Id, tone, ChannelCodes.Split(step.Channels).Select(ChannelCodes.Find).OfType<Channel>());
            foreach (var variant in campaign.VariantsOf(step))
            {
                await templates.EnsureVariantAsync(step.Id, variant.Id);
                await drafts.EnsureVariantAsync(step.Id, variant.Id);
            }
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
        await texts.DeleteAsync(stepId, variantId);
    }

    private static StepTone Tone(Trigger trigger, CampaignStep step, int steps) => StepTones.Find(step.TextCode) ?? trigger switch
    {
        Trigger.UnpaidOrder => step.Number > 1 && step.Number == steps ? StepTone.UnpaidLast : StepTone.Unpaid,
        Trigger.Wishlist => StepTone.Wishlist,
        Trigger.Conversation => StepTone.Conversation,
        _ => step.Number == 1 ? StepTone.First : step.Number == steps ? StepTone.Last : StepTone.Second,
    };
}
