using System.Linq.Expressions;
using LinqToDB;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>What a shopper's own request writes: one statement by the key of the open episode. False when there is none, or when it has lapsed.</summary>
internal sealed class ActivityWrites(IRepository<Episode> episodes, IRepository<ShoppingCartItem> items)
{
    /// <summary>Of either or both.</summary>
    public async Task<bool> NoteVisitAsync(CartKey cart, Moment moment, CartKey wishlist, Moment ofWishlist)
    {
        var cartKey = cart.OpenKey;
        var wishlistKey = wishlist.OpenKey;
        var cartSince = moment.AliveSinceUtc;
        var wishlistSince = ofWishlist.AliveSinceUtc;
        var living = episodes.Table.Where(episode =>
            (episode.OpenKey == cartKey && episode.LastActivityUtc >= cartSince) || (episode.OpenKey == wishlistKey && episode.LastActivityUtc >= wishlistSince));
        return await Active(living, moment.NowUtc, moment.NextDecisionUtc).UpdateAsync() > 0;
    }

    public async Task<bool> NoteCartAsync(CartKey cart, ShopperView view, Moment moment) =>
        await Active(cart, moment)
            .Set(episode => episode.SnapshotStale, true)
            .Set(episode => episode.LanguageId, view.LanguageId)
            .Set(episode => episode.CurrencyId, view.CurrencyId)
            .Set(episode => episode.TaxDisplayTypeId, view.TaxDisplayTypeId)
            .UpdateAsync() == 1;

    public async Task<bool> RaiseStageAsync(CartKey cart, CheckoutStage stage, Moment moment)
    {
        var reached = (int)stage;
        return await Active(cart, moment)
            .Set(episode => episode.StageId, episode => episode.StageId < reached ? reached : episode.StageId)
            .UpdateAsync() == 1;
    }

    /// <summary>Somebody else, or the platform itself, has changed the cart: it is to be read anew, but nobody has been active.</summary>
    public async Task MarkStaleAsync(CartKey cart, Moment moment)
    {
        var openKey = cart.OpenKey;
        await episodes.Table
            .Where(episode => episode.OpenKey == openKey)
            .Set(episode => episode.SnapshotStale, true)
            .Set(episode => episode.NextDecisionUtc, (DateTime?)moment.NextDecisionUtc)
            .Set(episode => episode.Version, episode => episode.Version + 1)
            .UpdateAsync();
    }

    /// <summary>The one statement that also looks at the cart, since a cart emptied and filled again between two runs is two episodes.</summary>
    public async Task<bool> NoteRemovalAsync(CartKey cart, Moment moment)
    {
        var now = moment.NowUtc;
        var customerId = cart.CustomerId;
        var storeId = cart.LineStoreId;
        var typeId = cart.LineTypeId;
        var closedKey = Episode.NewClosedKey();

        // Counted, as a condition within a value: of what every database does alike, this is what the platform's data layer was seen to translate.
        Expression<Func<ShoppingCartItem, bool>> isLeft = item =>
            item.CustomerId == customerId && item.ShoppingCartTypeId == typeId && (storeId == 0 || item.StoreId == storeId);
        // At once: an episode that this ends is told by the next run, and one that goes on is only looked at sooner.
        return await Active(cart, moment, now)
            .Set(episode => episode.SnapshotStale, true)
            .Set(episode => episode.OpenKey, episode => items.Table.Count(isLeft) == 0 ? closedKey : episode.OpenKey)
            .Set(episode => episode.StateId, episode => items.Table.Count(isLeft) == 0 ? (int)EpisodeState.Emptied : (int)EpisodeState.Open)
            .Set(episode => episode.ClosedUtc, episode => items.Table.Count(isLeft) == 0 ? (DateTime?)now : null)
            .UpdateAsync() == 1;
    }

    private LinqToDB.Linq.IUpdatable<Episode> Active(CartKey cart, Moment moment, DateTime? nextDecisionUtc = null) =>
        Active(Living(cart, moment), moment.NowUtc, nextDecisionUtc ?? moment.NextDecisionUtc);

    private static LinqToDB.Linq.IUpdatable<Episode> Active(IQueryable<Episode> living, DateTime nowUtc, DateTime? nextDecisionUtc) => living
        .Set(episode => episode.LastActivityUtc, nowUtc)
        .Set(episode => episode.NextDecisionUtc, nextDecisionUtc)
        .Set(episode => episode.Version, episode => episode.Version + 1);

    private IQueryable<Episode> Living(CartKey cart, Moment moment)
    {
        var openKey = cart.OpenKey;
        return episodes.Table.Where(episode => episode.OpenKey == openKey && episode.LastActivityUtc >= moment.AliveSinceUtc);
    }
}
