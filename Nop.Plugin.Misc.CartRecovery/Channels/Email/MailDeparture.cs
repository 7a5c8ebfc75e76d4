using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>The queue may be minutes or days behind, so each of our mails is looked at once more when it really leaves.</summary>
internal sealed class MailDeparture(
    MailMarkers markers,
    TouchStore touches,
    TouchOutcomes outcomes,
    EpisodeStore episodes,
    RecipientStore recipients,
    LastLook lastLook,
    TimeProvider time)
{
    public Task<bool> IsOursAsync(MailMarker marker) => markers.AreOursAsync(marker);

    /// <summary>Whether it may leave; if not, the touch says why. A test message always may.</summary>
    public async Task<bool> MayLeaveAsync(MailMarker marker)
    {
        if (marker.TouchId == 0 || await touches.ByIdAsync(marker.TouchId) is not { } touch)
            return true;
        // Taken back in this moment, or already out: the platform's task sends what it has loaded, and two nodes load the same rows.
        if (touch.State != TouchState.Sent || touch.DeliveredUtc is not null)
            return false;
        if (await ReasonAsync(touch) is not { } reason)
            return true;

        await outcomes.WithdrawnAsync(touch.Id, reason, time.NowUtc());
        return false;
    }

    public async Task<string> UnsubscribeUrlAsync(MailMarker marker) =>
        await markers.UnsubscribeUrlAsync(marker, (await touches.ByIdAsync(marker.TouchId))?.StoreId ?? 0);

    private async Task<Reason?> ReasonAsync(Touch touch)
    {
        if (await recipients.ByIdAsync(touch.RecipientId) is not { ErasedUtc: null } recipient)
            return Reason.PersonErased;
        if (await episodes.ByIdAsync(touch.EpisodeId) is not { } episode)
            return null;

        return episode.State switch
        {
            // The episode may well end while its last mail waits in the queue; that alone does not make the mail wrong.
            EpisodeState.Open or EpisodeState.Lapsed or EpisodeState.Superseded => await lastLook.ReasonAsync(episode, recipient, Channel.Email),
            var ended => EpisodeEnd.Reason(ended, episode.Kind),
        };
    }
}
