using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>What a message is about: what of the cart or wishlist can still be bought, or the order as it was placed.</summary>
internal sealed class MailContents(BuyableLines buyable, CartItems items, OrderItems orders)
{
    /// <summary>Null when there is nothing to show.</summary>
    public async Task<CartContent?> OfAsync(MailView view, TouchMessage message)
    {
        if (message.Episode.Kind == EpisodeKind.Order)
            return await orders.OfAsync(view, message.Episode.SubjectId);

        var lines = await buyable.OfAsync(view, message.Lines);
        return lines.Count == 0 ? null : await items.OfAsync(view, lines);
    }
}
