using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>Opens an episode at the first thing put into a cart. The unique key on the open one settles who is first.</summary>
internal sealed class EpisodeOpener(EpisodeStore store, EpisodeWrites writes, ActivityWrites activity)
{
    public async Task NoteCartAsync(CartKey cart, ShopperView view, bool isGuest, Moment moment)
    {
        if (await activity.NoteCartAsync(cart, view, moment) || await store.TryInsertAsync(New(cart, view, isGuest, moment)))
            return;

        // The key is taken: by a request at the same moment, or by an episode that lapsed and that no run has closed yet.
        if (await activity.NoteCartAsync(cart, view, moment))
            return;
        await EndLapsedAsync(cart, moment);
        await store.TryInsertAsync(New(cart, view, isGuest, moment));
    }

    /// <summary>Activity too late for its episode ends it, and opens nothing: only a cart does.</summary>
    public async Task EndLapsedAsync(CartKey cart, Moment moment)
    {
        if (await store.OpenAsync(cart.OpenKey) is { } episode)
            await writes.CloseLapsedAsync(episode.Id, moment.AliveSinceUtc, moment.NowUtc);
    }

    private static Episode New(CartKey cart, ShopperView view, bool isGuest, Moment moment) => new()
    {
        StoreId = cart.StoreId,
        CustomerId = cart.CustomerId,
        OpenKey = cart.OpenKey,
        Kind = cart.Kind,
        State = EpisodeState.Open,
        StartedUtc = moment.NowUtc,
        LastActivityUtc = moment.NowUtc,
        NextDecisionUtc = moment.NextDecisionUtc,
        Version = 1,
        SnapshotStale = true,
        LanguageId = view.LanguageId,
        CurrencyId = view.CurrencyId,
        TaxDisplayTypeId = view.TaxDisplayTypeId,
        IsGuest = isGuest,
    };
}
