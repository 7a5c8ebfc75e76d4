using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels;

/// <summary>Until when a message may still arrive that a provider keeps back: the end of the step's window at the person's place, and never beyond the episode's life.</summary>
internal sealed class SendDeadline(CampaignStore campaigns, RecipientPlaces places, CartRecoverySettings settings, TimeProvider time)
{
    public async Task<DateTime> OfAsync(TouchMessage message)
    {
        var now = time.NowUtc();
        if (await campaigns.ByIdAsync(message.Step.CampaignId) is not { } campaign)
            return now;

        var policy = Policies.From(campaign, HolidayText.Read(settings.Holidays).Calendar);
        var lapse = message.Episode.LastActivityUtc.AsUtc() + policy.Limit;
        if (policy.Steps.FirstOrDefault(step => step.Number == message.Step.Number) is not { } step)
            return lapse;

        var place = (await places.OfAsync([message.Episode], new Dictionary<int, Recipient> { [message.Recipient.Id] = message.Recipient }))[message.Episode.Id];
        var closing = step.Window.NextClosing(now, place.Zone, place.Country);
        return closing < lapse ? closing.Value : lapse;
    }
}
