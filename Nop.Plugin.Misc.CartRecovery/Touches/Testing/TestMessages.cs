using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Testing;

/// <summary>A step's message as a shopper would get it, by the same preparation and the same channel. It leaves no touch, and its clicks are credited to nobody.</summary>
internal sealed class TestMessages(CampaignStore campaigns, SampleCarts carts, TestLinks links, ChannelReadiness channels, IStoreService stores)
{
    /// <returns>Null when it is on its way, else why it is not.</returns>
    public async Task<Sentence?> SendAsync(int stepId, string email, int languageId = 0)
    {
        if (await campaigns.OfStepAsync(stepId) is not { } campaign)
            return Problem("NoSuchStep");

        var step = campaign.Steps.First(step => step.Id == stepId);
        var storeId = campaign.Campaign.StoreId > 0 ? campaign.Campaign.StoreId : (await stores.GetAllStoresAsync())[0].Id;
        var policy = Policies.From(campaign).Steps.First(known => known.Number == step.Number);
        if (channels.All.FirstOrDefault(known => policy.Channels.Contains(known.Kind)) is not { } channel)
            return Problem("NoChannel");
        if (await channel.ProblemAsync(storeId) is { } problem)
            return Sentence.Of(problem);

        return await SendAsync(channel, step, email, await carts.ForAsync(storeId, languageId));
    }

    private async Task<Sentence?> SendAsync(IChannel channel, CampaignStep step, string email, (Episode Episode, IReadOnlyList<CartLine> Lines) cart)
    {
        var recipient = new Recipient { AddressKey = AddressKey.OfEmail(email), Email = email.Trim(), LanguageId = cart.Episode.LanguageId };
        var message = await links.ComposeAsync(Touch(channel, step, cart.Episode), step, cart.Episode, cart.Lines, recipient);
        if (step.IncentiveId > 0 && message.Coupon is null)
            return Problem("OfferNotReady");

        var prepared = await channel.PrepareAsync(message);
        if (prepared.Refusal is { } refusal)
            return Problem(refusal == Reason.NothingBuyable ? "NothingToShow" : refusal == Reason.NoAddress ? "BadAddress" : "NoText");

        var outcome = await channel.SendAsync(prepared);
        return outcome.State == TouchState.Sent ? null : Problem("NotSent");
    }

    private static Touch Touch(IChannel channel, CampaignStep step, Episode episode) => new()
    {
        CampaignId = step.CampaignId,
        StepId = step.Id,
        StepNumber = step.Number,
        ChannelId = (int)channel.Kind,
        StoreId = episode.StoreId,
    };

    private static Sentence Problem(string name) => Sentence.Of($"{CartRecoveryDefaults.LocalePrefix}.TestMessage.{name}");
}
