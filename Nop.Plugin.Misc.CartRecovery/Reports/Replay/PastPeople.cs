using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>Who stood behind a portion of episodes at each of their moments, by a number of statements that does not grow with the portion.</summary>
internal sealed class PastPeople(RecipientStore recipients, PastChannels channels, OrderQueries orders, RecipientZones zones, ShoppingCartSettings carts)
{
    private IReadOnlyDictionary<int, Recipient> _known = new Dictionary<int, Recipient>();
    private IReadOnlyDictionary<int, TimeZoneInfo> _accounts = new Dictionary<int, TimeZoneInfo>();
    private IReadOnlyList<PlacedOrder> _orders = [];

    public async Task LoadAsync(IReadOnlyList<Episode> episodes, ILookup<int, EpisodeMoment> moments, DateTime ordersSinceUtc)
    {
        var seen = episodes.SelectMany(episode => moments[episode.Id]).ToList();
        _known = await recipients.ByIdsAsync(seen.Select(moment => moment.RecipientId));
        _accounts = await zones.OfAccountsAsync(episodes);
        await channels.LoadAsync([.. _known.Values], episodes.Select(episode => episode.StoreId));
        _orders = await orders.SinceAsync([.. seen.DistinctBy(moment => (moment.CustomerId, moment.RecipientId)).Select(BuyerOf)], ordersSinceUtc);
    }

    public async Task<PastRecipient> OfAsync(Episode episode, EpisodeMoment moment)
    {
        var recipient = _known.GetValueOrDefault(moment.RecipientId);
        var buyer = BuyerOf(moment);
        var placed = _orders.Where(buyer.Placed).ToList();
        return new PastRecipient(
            recipient?.Id ?? 0,
            zones.Of(episode, recipient, _accounts),
            recipient is null ? "" : AddressKey.Hash(recipient.AddressKey),
            await channels.OfAsync(recipient, episode.StoreId),
            [.. placed.Select(order => order.CreatedUtc)],
            [.. placed.Where(order => carts.CartsSharedBetweenStores || order.StoreId == episode.StoreId).Select(order => order.CreatedUtc)],
            []);
    }

    private BuyerKeys BuyerOf(EpisodeMoment moment) => PeopleLoader.BuyerOf(new Episode { CustomerId = moment.CustomerId }, _known.GetValueOrDefault(moment.RecipientId));
}
