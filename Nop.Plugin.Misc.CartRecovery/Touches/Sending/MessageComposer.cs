using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Sending;

/// <param name="Message">Null when the step's offer could not be made: see <paramref name="Offer"/>.</param>
internal sealed record Composed(TouchMessage? Message, StepOffer Offer);

/// <summary>Everything a message needs besides its text: the code the step offers and the links of this one touch.</summary>
internal sealed class MessageComposer(
    EpisodeStore episodes,
    StepOffers offers,
    RestoreLinkIssuer restoreLinks,
    PreferenceLinkIssuer preferenceLinks)
{
    public async Task<Composed> ComposeAsync(Touch claim, LoadedEpisode loaded, DateTime nowUtc)
    {
        var recipient = loaded.Recipient!;
        var step = loaded.Campaign!.Step(claim.StepNumber);
        var offer = await offers.MakeAsync(step.IncentiveId, loaded.Episode, recipient, nowUtc);
        if (offer.Refusal is not null)
            return new Composed(null, offer);

        var message = new TouchMessage(
            claim,
            loaded.Episode,
            await LinesAsync(loaded.Episode),
            recipient,
            step,
            await restoreLinks.IssueAsync(claim.EpisodeId, recipient.Id, claim.Id, offer.Coupon?.Id ?? 0, claim.StoreId, LinkOrigin.Of(loaded.Campaign.Campaign, step, claim.Channel)),
            await preferenceLinks.IssueAsync(recipient.Id, claim.Id, claim.StoreId),
            offer.Coupon) { OpenFor = OpenFor(loaded, claim.StepNumber, nowUtc) };
        return new Composed(message, offer);
    }

    private static TimeSpan? OpenFor(LoadedEpisode loaded, int stepNumber, DateTime nowUtc)
    {
        var step = loaded.Campaign!.Policy.Steps.First(step => step.Number == stepNumber);
        return WindowEnd.OpenFor(step.Window, nowUtc, loaded.Facts.Recipient.Zone, loaded.Facts.Recipient.Country);
    }

    /// <summary>What somebody has written about is what he has open, if anything.</summary>
    private async Task<IReadOnlyList<CartLine>> LinesAsync(Episode episode)
    {
        var about = episode.Kind == EpisodeKind.Conversation ? await episodes.OpenCartOfAsync(episode.RecipientId, episode.StoreId) : episode;
        return about is null ? [] : await episodes.LinesAsync([about.Id]);
    }
}
