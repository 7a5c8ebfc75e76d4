using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>Turns what happens in a shopper's request into one short write on his open episode.</summary>
internal sealed class EpisodeCapture(Shopper shopper, CartKeys keys, EpisodeClock clock, EpisodeOpener opener, ActivityWrites activity, VisitMemory memory, MovedCarts moved)
{
    public async Task FilledAsync(ShoppingCartItem item)
    {
        if (await shopper.IsMachineAsync(item.CustomerId))
            return;
        var cart = keys.Of(item);
        var moment = await clock.MomentAsync(cart.Kind);
        if (await shopper.CurrentAsync() is not { } customer || customer.Id != item.CustomerId)
        {
            moved.Received(item.CustomerId);
            memory.NoteSomebodyElse(cart);
            await activity.MarkStaleAsync(cart, moment);
            return;
        }

        await opener.NoteCartAsync(cart, await shopper.ViewAsync(), await shopper.IsGuestAsync(customer), moment);
        memory.Note(cart, moment.NowUtc);
    }

    public async Task RemovedAsync(ShoppingCartItem item)
    {
        if (await shopper.IsMachineAsync(item.CustomerId))
            return;
        var cart = keys.Of(item);
        var moment = await clock.MomentAsync(cart.Kind);
        if (moved.LeftFrom(item.CustomerId) || !await shopper.IsAsync(item.CustomerId))
            await activity.MarkStaleAsync(cart, moment);
        else if (!await activity.NoteRemovalAsync(cart, moment))
            await opener.EndLapsedAsync(cart, moment);
    }

    /// <summary>Page views and the like: activity of what is there already, the wishlist too.</summary>
    public async Task ActiveAsync(int storeId, Customer customer)
    {
        var cart = keys.Of(storeId, customer.Id);
        var moment = await clock.MomentAsync();
        memory.Note(cart, moment.NowUtc);
        if (!await activity.NoteVisitAsync(cart, moment, keys.Of(storeId, customer.Id, EpisodeKind.Wishlist), await clock.MomentAsync(EpisodeKind.Wishlist)))
            await opener.EndLapsedAsync(cart, moment);
    }

    public async Task StageReachedAsync(int storeId, Customer customer, CheckoutStage stage)
    {
        var cart = keys.Of(storeId, customer.Id);
        var moment = await clock.MomentAsync();
        memory.Note(cart, moment.NowUtc);
        if (!await activity.RaiseStageAsync(cart, stage, moment))
            await opener.EndLapsedAsync(cart, moment);
    }
}
