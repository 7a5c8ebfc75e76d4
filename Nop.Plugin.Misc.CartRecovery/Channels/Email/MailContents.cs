using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>What a message is about: what of the cart or wishlist can still be bought, or the order as it was placed. A conversation may be about nothing yet.</summary>
internal sealed class MailContents(BuyableLines buyable, CartItems items, OrderItems orders)
{
    /// <summary>Null when there is nothing to show.</summary>
    public async Task<CartContent?> OfAsync(MailView view, TouchMessage message)
    {
        if (message.Episode.Kind == EpisodeKind.Order)
            return await orders.OfAsync(view, message.Episode.SubjectId);

        var lines = await buyable.OfAsync(view, message.Lines);
        if (lines.Count == 0)
            return message.Episode.Kind == EpisodeKind.Conversation ? CartContent.Nothing : null;

        return await items.OfAsync(view, lines);
    }
}
