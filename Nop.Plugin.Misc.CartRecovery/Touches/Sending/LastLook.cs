using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Carts.Orders;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Sending;

/// <summary>What may have come to stand against a message since it was decided upon: an order, a refusal.</summary>
internal sealed class LastLook(
    OrderQueries orders, UnpaidOrderQueries unpaid, ShoppingCartSettings carts, SuppressionStore suppressions, ConsentJudges consents, RecipientPlaces places, TimeProvider time)
{
    public Task<Reason?> ReasonAsync(LoadedEpisode loaded, Channel channel) => ReasonAsync(loaded.Episode, loaded.Recipient!, channel);

    public async Task<Reason?> ReasonAsync(Episode episode, Recipient recipient, Channel channel)
    {
        if (await OrderAsync(episode, recipient) is { } reason)
            return reason;
        return await RefusalAsync(episode, recipient, channel);
    }

    /// <summary>The person's side alone.</summary>
    public Task<Reason?> RefusalAsync(LoadedEpisode loaded, Channel channel) => RefusalAsync(loaded.Episode, loaded.Recipient!, channel);

    /// <summary>Only what came after the episode's first second: an order in that very second has been told by its event, or is what the shopper bought before he began anew.</summary>
    private async Task<Reason?> OrderAsync(Episode episode, Recipient recipient)
    {
        var placed = await orders.SinceAsync([PeopleLoader.BuyerOf(episode, recipient)], episode.StartedUtc.AsUtc());
        var here = placed.Where(order => carts.CartsSharedBetweenStores || order.StoreId == episode.StoreId);
        if (episode.Kind != EpisodeKind.Order)
            return here.Any() ? Reason.CartConverted : null;

        var state = await unpaid.OrderAsync(episode.SubjectId) is { } order ? OrderStates.Of(order) : EpisodeState.Cancelled;
        return EpisodeEnd.Reason(state, EpisodeKind.Order) ?? (here.Any(newer => newer.Id > episode.SubjectId) ? Reason.NewerEpisode : null);
    }

    private async Task<Reason?> RefusalAsync(Episode episode, Recipient recipient, Channel channel)
    {
        if (await suppressions.IsSuppressedAsync(channel, recipient))
            return Reason.AddressSuppressed;

        var known = new Dictionary<int, Recipient> { [recipient.Id] = recipient };
        var judge = await consents.LoadAsync([episode], known, time.NowUtc());
        var country = judge.Rules[episode.StoreId].AsksForCountries ? (await places.OfAsync([episode], known))[episode.Id].Country : "";
        return Reach.Lack(judge.Standing(channel, episode, recipient, country).State);
    }
}
