using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>An order ends the open episodes of its buyer in that store, also those begun on another device under another customer record.</summary>
internal sealed class OrderConversions(BuyerQueries queries, EpisodeWrites writes, ShoppingCartSettings carts, EpisodeClock clock)
{
    /// <summary>What is open while the order is being placed is what was bought.</summary>
    public Task<int> ConvertAsync(Order placed) => ConvertAsync([placed], (_, _) => true);

    /// <summary>Found later, an order counts only for what was begun before it; in the same second nobody knows, and the event has told.</summary>
    public Task<int> ConvertMissedAsync(IReadOnlyCollection<Order> orders) =>
        ConvertAsync(orders, (buyer, episode) => buyer.OrderedUtc.ToWholeSecondUtc() > episode.StartedUtc);

    private async Task<int> ConvertAsync(IReadOnlyCollection<Order> orders, Func<Buyer, Episode, bool> inTime)
    {
        var buyers = await queries.OfAsync(orders);
        var recipients = await queries.RecipientsAsync(buyers);
        var limit = await clock.LimitAsync();
        var now = (await clock.MomentAsync()).NowUtc;
        var ended = 0;
        foreach (var episode in await queries.OpenEpisodesAsync(buyers, recipients))
        {
            var recipient = recipients.FirstOrDefault(known => known.Id == episode.RecipientId);
            var buyer = buyers.FirstOrDefault(candidate => inTime(candidate, episode) && Bought(candidate, episode, recipient));
            if (buyer is not null && await EndAsync(episode, buyer, limit, now))
                ended++;
        }

        return ended;
    }

    /// <summary>An order that comes after the limit finds the episode lapsed, whether or not a run has said so already.</summary>
    private Task<bool> EndAsync(Episode episode, Buyer buyer, TimeSpan limit, DateTime nowUtc)
    {
        var ordered = buyer.OrderedUtc.ToWholeSecondUtc();
        return EpisodeLife.HasLapsed(episode.LastActivityUtc, limit, ordered)
            ? writes.CloseLapsedAsync(episode.Id, EpisodeLife.AliveSince(ordered, limit), nowUtc)
            : writes.ConvertAsync(episode.Id, buyer.OrderId, ordered, nowUtc);
    }

    private bool Bought(Buyer buyer, Episode episode, Recipient? recipient) =>
        (carts.CartsSharedBetweenStores || buyer.StoreId == episode.StoreId)
        && IsSamePerson(buyer, episode, recipient);

    private static bool IsSamePerson(Buyer buyer, Episode episode, Recipient? recipient) =>
        buyer.CustomerId == episode.CustomerId
        || (recipient is not null && (recipient.AddressKey == buyer.EmailKey || (buyer.Phone.Length > 0 && recipient.Phone == buyer.Phone)));
}
