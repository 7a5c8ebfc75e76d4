using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>What is known of the people behind a batch of episodes, by a number of statements that does not grow with the batch.</summary>
internal sealed class PeopleLoader(
    RecipientStore recipients,
    ConsentJudges consents,
    SuppressionStore suppressions,
    OrderQueries orders,
    TouchStore touches,
    CouponUseQueries coupons,
    RecipientPlaces places,
    ChannelReadiness channels)
{
    /// <param name="exceptTouchId">The claim on whose behalf is asked; 0 for none.</param>
    public async Task<People> LoadAsync(IReadOnlyList<Episode> episodes, CampaignSet campaigns, DateTime nowUtc, int exceptTouchId)
    {
        var known = await recipients.ByIdsAsync(episodes.Select(episode => episode.RecipientId));
        var ids = known.Keys.ToList();
        return new People
        {
            Recipients = known,
            Consents = await consents.LoadAsync(episodes, known, nowUtc),
            Suppressed = await SuppressedAsync(known.Values),
            Reachable = await ReachableAsync([.. known.Values]),
            Ready = await ReadyAsync(episodes),
            Reached = await touches.ReachedSinceAsync(ids, nowUtc - campaigns.LongestMemory, exceptTouchId),
            Orders = await OrdersAsync(episodes, known, campaigns),
            CouponUses = campaigns.LongestQuietAfterCoupon == TimeSpan.Zero
                ? new Dictionary<int, DateTime>()
                : await coupons.LastAsync(ids, episodes.Min(episode => episode.StartedUtc) - campaigns.LongestQuietAfterCoupon),
            Places = await places.OfAsync(episodes, known),
        };
    }

    public static BuyerKeys BuyerOf(Episode episode, Recipient? recipient) =>
        new([episode.CustomerId, recipient?.CustomerId ?? 0], EmailKey(recipient), recipient?.Phone ?? "");

    private static string EmailKey(Recipient? recipient) => string.IsNullOrEmpty(recipient?.Email) ? "" : AddressKey.OfEmail(recipient.Email);

    private async Task<Dictionary<Channel, IReadOnlySet<string>>> SuppressedAsync(IEnumerable<Recipient> known)
    {
        var refused = await suppressions.SuppressedAsync([.. known.SelectMany(ChannelKeys.AllOf)]);
        return channels.All.ToDictionary(channel => channel.Kind, IReadOnlySet<string> (channel) => refused[channel.Kind].ToHashSet());
    }

    private async Task<Dictionary<Channel, IReadOnlySet<int>>> ReachableAsync(IReadOnlyCollection<Recipient> known)
    {
        var reachable = new Dictionary<Channel, IReadOnlySet<int>>();
        foreach (IChannel channel in channels.All)
            reachable[channel.Kind] = await channel.ReachableAsync(known);
        return reachable;
    }

    private async Task<Dictionary<(Channel Channel, int StoreId), bool>> ReadyAsync(IReadOnlyList<Episode> episodes)
    {
        var ready = new Dictionary<(Channel Channel, int StoreId), bool>();
        foreach (var storeId in episodes.Select(episode => episode.StoreId).Distinct())
        {
            foreach (IChannel channel in channels.All)
                ready[(channel.Kind, storeId)] = await channels.IsReadyAsync(channel, storeId);
        }

        return ready;
    }

    /// <summary>As far back as the longest quiet time could ask about the earliest due step.</summary>
    private Task<IReadOnlyList<PlacedOrder>> OrdersAsync(IReadOnlyList<Episode> episodes, IReadOnlyDictionary<int, Recipient> known, CampaignSet campaigns)
    {
        BuyerKeys[] buyers = [.. episodes.Select(episode => BuyerOf(episode, known.GetValueOrDefault(episode.RecipientId)))];
        return orders.SinceAsync(buyers, episodes.Min(episode => episode.StartedUtc) - campaigns.LongestQuiet);
    }
}
