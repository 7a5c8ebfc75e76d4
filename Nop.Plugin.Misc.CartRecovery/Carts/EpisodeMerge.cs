using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>One person who turns out to be two customer records has one episode of each kind for each store: the older one.</summary>
internal sealed class EpisodeMerge(EpisodeStore store, EpisodeWrites writes, CartKeys keys, EpisodeClock clock, VisitMemory memory)
{
    public async Task AfterLoginAsync(int guestId, int customerId)
    {
        var open = await store.OpenOfAsync([guestId, customerId]);
        var moment = await clock.MomentAsync();
        foreach (var ofStore in open.GroupBy(episode => keys.Of(episode.StoreId, customerId, episode.Kind).OpenKey))
        {
            var ofGuest = ofStore.FirstOrDefault(episode => episode.CustomerId == guestId);
            if (ofGuest is not null)
                await MergeAsync(ofGuest, ofStore.FirstOrDefault(episode => episode.CustomerId == customerId), customerId, moment);
        }
    }

    public async Task AfterRegistrationAsync(int customerId)
    {
        var moment = await clock.MomentAsync();
        foreach (var episode in await store.OpenOfAsync([customerId]))
            await writes.HandOverAsync(episode.Id, keys.Of(episode.StoreId, customerId, episode.Kind), moment);
    }

    private async Task MergeAsync(Episode ofGuest, Episode? ofCustomer, int customerId, Moment moment)
    {
        var kept = ofCustomer is not null && ofCustomer.StartedUtc <= ofGuest.StartedUtc ? ofCustomer : ofGuest;
        var other = ReferenceEquals(kept, ofGuest) ? ofCustomer : ofGuest;

        // First the other one, because the key of the open episode is unique.
        if (other is not null)
            await writes.CloseAsync(other.Id, EpisodeState.Superseded, orderId: 0, moment.NowUtc);
        await writes.HandOverAsync(kept.Id, keys.Of(kept.StoreId, customerId, kept.Kind), moment);
        memory.Forget(keys.Of(ofGuest.StoreId, ofGuest.CustomerId, ofGuest.Kind));
    }
}
