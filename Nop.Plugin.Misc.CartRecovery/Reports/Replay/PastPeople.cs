using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>Who stood behind a portion of episodes at each of their moments, by a number of statements that does not grow with the portion.</summary>
internal sealed class PastPeople(
    RecipientStore recipients, PastChannels channels, OrderQueries orders, RecipientPlaces places, AudienceLoader audiences, CouponUseQueries coupons, ShoppingCartSettings carts)
{
    private IReadOnlyDictionary<int, Recipient> _known = new Dictionary<int, Recipient>();
    private IReadOnlyDictionary<int, LocalTime> _places = new Dictionary<int, LocalTime>();
    private IReadOnlyList<PlacedOrder> _orders = [];
    private ILookup<int, DateTime> _couponUses = Array.Empty<DateTime>().ToLookup(used => 0);
    private AudienceBatch? _audiences;

    /// <param name="seen">The episodes as each moment saw them; each bears its moment's id.</param>
    /// <param name="products">What lay in them.</param>
    /// <param name="plan">What is asked about them.</param>
    public async Task LoadAsync(IReadOnlyList<Episode> seen, ILookup<int, int> products, ReplayPlan plan)
    {
        _known = await recipients.ByIdsAsync(seen.Select(episode => episode.RecipientId));
        _places = await places.OfAsync(seen, _known);
        await channels.LoadAsync(seen, _known);
        _orders = await orders.SinceAsync([.. seen.DistinctBy(episode => (episode.CustomerId, episode.RecipientId)).Select(BuyerOf)], seen.Min(episode => episode.StartedUtc) - plan.Campaigns.LongestQuiet);
        _couponUses = await coupons.AllAsync([.. _known.Keys], seen.Min(episode => episode.StartedUtc) - plan.Campaigns.LongestQuietAfterCoupon);
        _audiences = await audiences.LoadAsync(seen, _known, plan.Campaigns.Asked, products);
    }

    public async Task<PastRecipient> OfAsync(Episode seen)
    {
        var recipient = _known.GetValueOrDefault(seen.RecipientId);
        var place = _places[seen.Id];
        var buyer = BuyerOf(seen);
        // An order that is not paid is what its own episode is about.
        var placed = _orders.Where(order => order.Id != seen.SubjectId && buyer.Placed(order)).ToList();
        return new PastRecipient(
            recipient?.Id ?? 0,
            place.Zone,
            recipient is null ? "" : AddressKey.Hash(recipient.AddressKey),
            await channels.OfAsync(seen, recipient, place.Country),
            [.. placed.Select(order => order.CreatedUtc)],
            [.. placed.Where(order => (carts.CartsSharedBetweenStores || order.StoreId == seen.StoreId) && (seen.Kind != EpisodeKind.Order || order.Id > seen.SubjectId)).Select(order => order.CreatedUtc)],
            [.. _couponUses[seen.RecipientId]])
        {
            Country = place.Country,
            PurchasesUtc = channels.PurchasesOf(seen, buyer),
            Pauses = channels.PausesOf(recipient),
        };
    }

    public AudienceFacts AudienceOf(Episode seen, PastRecipient recipient, DateTime utc) =>
        _audiences!.Facts(seen, recipient.At(utc, seen.IsGuest, []));

    private BuyerKeys BuyerOf(Episode seen) => PeopleLoader.BuyerOf(seen, _known.GetValueOrDefault(seen.RecipientId));
}
