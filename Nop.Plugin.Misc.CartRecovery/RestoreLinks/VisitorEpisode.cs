using System.Data.Common;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>A cart restored on another device stays one episode of one person, or two messages would go out for it.</summary>
internal sealed class VisitorEpisode(EpisodeStore store, EpisodeWrites writes, CartKeys keys, EpisodeClock clock, VisitMemory memory)
{
    /// <summary>Before the cart is filled, so that filling it is activity of the episode that the message came from. A wishlist stays where it is: what is taken from it is a cart of its own.</summary>
    public async Task AdoptAsync(Episode sent, int visitorId, bool isGuest)
    {
        if (sent.Kind != EpisodeKind.Cart || sent.State != EpisodeState.Open || sent.CustomerId == visitorId)
            return;
        var moment = await clock.MomentAsync();
        var visitorKey = keys.Of(sent.StoreId, visitorId);
        if (await store.OpenAsync(visitorKey.OpenKey) is { } own && !await GiveWayAsync(own, sent, moment))
            return;
        await TryHandOverAsync(sent, visitorKey, isGuest, moment);
    }

    /// <summary>When the message's own episode had ended, the cart opened a new one: it belongs to the same person.</summary>
    public async Task RecogniseAsync(Episode sent, int visitorId, int recipientId)
    {
        if (await store.OpenAsync(keys.Of(sent.StoreId, visitorId).OpenKey) is { RecipientId: 0 } own)
            await writes.AttachRecipientAsync(own.Id, recipientId);
    }

    /// <summary>The visitor's own episode ends in favour of the one with the history, unless it is known to be somebody else's.</summary>
    private async Task<bool> GiveWayAsync(Episode own, Episode sent, Moment moment) =>
        (own.RecipientId == 0 || own.RecipientId == sent.RecipientId)
        && await writes.CloseAsync(own.Id, EpisodeState.Superseded, orderId: 0, moment.NowUtc);

    private async Task TryHandOverAsync(Episode sent, CartKey visitorKey, bool isGuest, Moment moment)
    {
        try
        {
            if (await writes.HandOverAsync(sent.Id, visitorKey, moment, isGuest))
                memory.Forget(keys.Of(sent.StoreId, sent.CustomerId));
        }
        catch (DbException)
        {
            // The visitor opened an episode in this very moment. It is recognised by its recipient afterwards.
        }
    }
}
