using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Testing;

/// <summary>A step as it would be sent to somebody who left the sample cart; nothing of it is saved.</summary>
internal sealed record SampleTouch(CampaignWithSteps Campaign, CampaignStep Step, Touch Touch, Episode Episode, IReadOnlyList<CartLine> Lines, Recipient Recipient);

internal sealed class SampleTouches(CampaignStore campaigns, SampleCarts carts, IStoreService stores)
{
    /// <param name="variantId">0 for the step's own text, or its first variant when it has any, since its own text is not sent then.</param>
    /// <returns>Null when the step is gone.</returns>
    public async Task<SampleTouch?> OfAsync(int stepId, int variantId, int languageId, TestAddress to)
    {
        if (await campaigns.OfStepAsync(stepId) is not { } campaign)
            return null;

        var step = campaign.Steps.First(step => step.Id == stepId);
        var variants = campaign.VariantsOf(step).Select(variant => variant.Id).ToList();
        var storeId = campaign.Campaign.StoreId > 0 ? campaign.Campaign.StoreId : (await stores.GetAllStoresAsync())[0].Id;
        var (episode, lines) = await carts.ForAsync(storeId, languageId, TriggerRank.KindOf(campaign.Campaign.Trigger));
        var touch = new Touch
        {
            CampaignId = step.CampaignId,
            StepId = step.Id,
            StepNumber = step.Number,
            VariantId = variants.Contains(variantId) ? variantId : variants.FirstOrDefault(),
            StoreId = storeId,
        };
        return new SampleTouch(campaign, step, touch, episode, lines, new Recipient { AddressKey = AddressKey.OfEmail(to.Email), Email = to.Email.Trim(), Phone = to.Phone, PhoneNumber = to.Phone, LanguageId = episode.LanguageId });
    }
}
