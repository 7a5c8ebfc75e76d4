using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>An order ends the open carts and wishlists of its buyer in that store, and earlier orders that were never paid, also those begun on another device under another customer record.</summary>
internal sealed class OrderConversions(BuyerQueries queries, EpisodeWrites writes, ShoppingCartSettings carts, EpisodeClock clock)
{
    /// <summary>What is open while the order is being placed is what was bought.</summary>
    public Task<int> ConvertAsync(Order placed) => ConvertAsync([placed], (buyer, episode) => episode.Kind != EpisodeKind.Order || buyer.OrderId > episode.SubjectId);

    /// <summary>Found later, an order counts only for what was begun before it; in the same second nobody knows, and the event has told.</summary>
    public Task<int> ConvertMissedAsync(IReadOnlyCollection<Order> orders) =>
        ConvertAsync(orders, (buyer, episode) => buyer.OrderedUtc.ToWholeSecondUtc() > episode.StartedUtc && buyer.OrderId != episode.SubjectId);

    private async Task<int> ConvertAsync(IReadOnlyCollection<Order> orders, Func<Buyer, Episode, bool> inTime)
    {
        var buyers = await queries.OfAsync(orders);
        var recipients = await queries.RecipientsAsync(buyers);
        var now = (await clock.MomentAsync()).NowUtc;
        var ended = 0;
        foreach (var episode in await queries.OpenEpisodesAsync(buyers, recipients))
        {
            var recipient = recipients.FirstOrDefault(known => known.Id == episode.RecipientId);
            var buyer = buyers.FirstOrDefault(candidate => inTime(candidate, episode) && Bought(candidate, episode, recipient));
            if (buyer is not null && await EndAsync(episode, buyer, await clock.LimitAsync(episode.Kind), now))
                ended++;
        }

        return ended;
    }

    /// <summary>An order that comes after the limit finds the episode lapsed, whether or not a run has said so already.</summary>
    private Task<bool> EndAsync(Episode episode, Buyer buyer, TimeSpan limit, DateTime nowUtc)
    {
        var ordered = buyer.OrderedUtc.ToWholeSecondUtc();
        if (EpisodeLife.HasLapsed(episode.LastActivityUtc, limit, ordered))
            return writes.CloseLapsedAsync(episode.Id, EpisodeLife.AliveSince(ordered, limit), nowUtc);

        // Whoever orders once more after a payment went wrong does not want to hear of the first try.
        return episode.Kind == EpisodeKind.Order
            ? writes.CloseAsync(episode.Id, EpisodeState.Superseded, orderId: 0, nowUtc)
            : writes.ConvertAsync(episode.Id, buyer.OrderId, ordered, nowUtc);
    }

    private bool Bought(Buyer buyer, Episode episode, Recipient? recipient) =>
        (carts.CartsSharedBetweenStores || buyer.StoreId == episode.StoreId)
        && IsSamePerson(buyer, episode, recipient);

    private static bool IsSamePerson(Buyer buyer, Episode episode, Recipient? recipient) =>
        (buyer.CustomerId > 0 && buyer.CustomerId == episode.CustomerId)
        || (recipient is not null && (recipient.AddressKey == buyer.EmailKey || IsSamePhone(buyer, recipient)));

    private static bool IsSamePhone(Buyer buyer, Recipient recipient) =>
        (buyer.Phone.Length > 0 && recipient.Phone == buyer.Phone) || (buyer.Number.Length > 0 && recipient.PhoneNumber == buyer.Number);
}
